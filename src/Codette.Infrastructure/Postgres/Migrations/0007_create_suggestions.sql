create table if not exists codette.suggestions (
  owner uuid not null,
  id uuid not null,
  session text not null,
  state text not null check (state in ('offered', 'applied', 'dismissed')),
  rating integer check (rating between 1 and 5),
  proposal json not null,
  applied json,
  offered_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null,
  primary key (owner, id)
);

create index if not exists suggestions_by_change on codette.suggestions (owner, changed_at desc, id desc);

-- A suggestion changes its state; it is never deleted by the one it was made to.
alter table codette.suggestions enable row level security;
alter table codette.suggestions force row level security;
revoke all on codette.suggestions from public, anon, authenticated, service_role;
grant select, insert, update on codette.suggestions to authenticated;
grant select, insert, update, delete on codette.suggestions to service_role;

drop policy if exists suggestions_select on codette.suggestions;
create policy suggestions_select on codette.suggestions for select to authenticated
  using (owner = (select auth.uid()));
drop policy if exists suggestions_insert on codette.suggestions;
create policy suggestions_insert on codette.suggestions for insert to authenticated
  with check (owner = (select auth.uid()));
drop policy if exists suggestions_update on codette.suggestions;
create policy suggestions_update on codette.suggestions for update to authenticated
  using (owner = (select auth.uid())) with check (owner = (select auth.uid()));
