create table if not exists codette.knowledge (
  slug text primary key,
  topic text not null,
  category text not null,
  title text not null,
  text text not null,
  ranges json not null,
  tags text[] not null,
  instruments text[] not null,
  level text not null,
  source text not null
);

-- The digest of the entries that the table above was filled from.
create table if not exists codette.knowledge_edition (
  digest text primary key
);

alter table codette.knowledge enable row level security;
alter table codette.knowledge force row level security;
revoke all on codette.knowledge from public, anon, authenticated, service_role;
grant select on codette.knowledge to anon, authenticated;
grant select, insert, update, delete on codette.knowledge to service_role;

drop policy if exists knowledge_select on codette.knowledge;
create policy knowledge_select on codette.knowledge for select to anon, authenticated using (true);

alter table codette.knowledge_edition enable row level security;
alter table codette.knowledge_edition force row level security;
revoke all on codette.knowledge_edition from public, anon, authenticated, service_role;
grant select on codette.knowledge_edition to anon, authenticated;
grant select, insert, update, delete on codette.knowledge_edition to service_role;

drop policy if exists knowledge_edition_select on codette.knowledge_edition;
create policy knowledge_edition_select on codette.knowledge_edition for select to anon, authenticated using (true);
