create table if not exists feedback (
  owner text not null,
  user_id text not null,
  response_id text not null,
  perspective text not null,
  category text not null,
  rating integer not null check (rating between 0 and 4),
  helpful_score real,
  comment text,
  created_at integer not null,
  primary key (owner, user_id, response_id)
) without rowid;
