create table if not exists codette.studio_sessions (
  owner uuid not null,
  id text not null,
  name text not null,
  tempo_bpm double precision not null,
  beats_per_bar integer not null,
  beat_unit integer not null,
  tracks json not null, -- json, not jsonb: it comes back as it was stored
  version bigint not null,
  updated_at timestamptz not null,
  primary key (owner, id)
);

create index if not exists studio_sessions_by_change on codette.studio_sessions (owner, updated_at desc, id desc);

alter table codette.studio_sessions enable row level security;
alter table codette.studio_sessions force row level security;
revoke all on codette.studio_sessions from public, anon, authenticated, service_role;
grant select, insert, update, delete on codette.studio_sessions to authenticated, service_role;

drop policy if exists studio_sessions_select on codette.studio_sessions;
create policy studio_sessions_select on codette.studio_sessions for select to authenticated
  using (owner = (select auth.uid()));
drop policy if exists studio_sessions_insert on codette.studio_sessions;
create policy studio_sessions_insert on codette.studio_sessions for insert to authenticated
  with check (owner = (select auth.uid()));
drop policy if exists studio_sessions_update on codette.studio_sessions;
create policy studio_sessions_update on codette.studio_sessions for update to authenticated
  using (owner = (select auth.uid())) with check (owner = (select auth.uid()));
drop policy if exists studio_sessions_delete on codette.studio_sessions;
create policy studio_sessions_delete on codette.studio_sessions for delete to authenticated
  using (owner = (select auth.uid()));
