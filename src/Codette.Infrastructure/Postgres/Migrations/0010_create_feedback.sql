create table if not exists codette.feedback (
  owner uuid not null,
  user_id text not null,
  response_id text not null,
  perspective text not null,
  category text not null,
  rating integer not null check (rating between 0 and 4),
  helpful_score double precision,
  comment text,
  created_at timestamptz not null,
  primary key (owner, user_id, response_id)
);

alter table codette.feedback enable row level security;
alter table codette.feedback force row level security;
revoke all on codette.feedback from public, anon, authenticated, service_role;
grant select, insert, update on codette.feedback to authenticated;
grant select, insert, update, delete on codette.feedback to service_role;

drop policy if exists feedback_select on codette.feedback;
create policy feedback_select on codette.feedback for select to authenticated
  using (owner = (select auth.uid()));
drop policy if exists feedback_insert on codette.feedback;
create policy feedback_insert on codette.feedback for insert to authenticated
  with check (owner = (select auth.uid()));
drop policy if exists feedback_update on codette.feedback;
create policy feedback_update on codette.feedback for update to authenticated
  using (owner = (select auth.uid())) with check (owner = (select auth.uid()));
