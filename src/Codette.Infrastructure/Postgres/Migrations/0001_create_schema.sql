create schema if not exists codette;

revoke all on schema codette from public;

-- Which of these files have been run. Row security is forced here as everywhere, so the login that runs them has a policy of
-- its own; nobody else may write.
create table if not exists codette.schema_versions (
  schemaversionsid integer generated always as identity primary key,
  scriptname varchar(255) not null,
  applied timestamp not null
);

alter table codette.schema_versions enable row level security;
alter table codette.schema_versions force row level security;

do $$
declare
  policy_name text := 'schema_versions_of_' || current_user;
begin
  execute format('drop policy if exists %I on codette.schema_versions', policy_name);
  execute format(
    'create policy %I on codette.schema_versions for all to %I using (true) with check (true)', policy_name, current_user);
end
$$;
