create table if not exists knowledge (
  slug text primary key,
  topic text not null,
  category text not null,
  title text not null,
  text text not null,
  ranges text not null, -- JSON
  tags text not null, -- JSON
  instruments text not null, -- JSON
  level text not null,
  source text not null
) without rowid;

-- The digest of the entries that this table was filled from.
create table if not exists knowledge_edition (
  digest text not null
);
