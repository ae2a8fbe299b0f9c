-- What the catalogue says of who may do what in some schemas, as one document: what the diagnostics judge. Here it is for a
-- client that has nothing but REST; who has a login runs the same text between the marks and needs no function.
--
-- Without names of schemas: those that the REST server is told to serve, else those that anon or authenticated may use, the
-- ones that Supabase manages left out, unless it is auth and a table of it is granted, which it never should be. To compile it takes ten times as long as to run it, so jit is off.
create or replace function codette.read_catalogue(p_schemas text[]) returns json
language sql stable security invoker set search_path = '' set jit = off as $catalogue$
  with recursive asking as (
    select p_schemas as asked, (
      select array_agg(trim(name)) from unnest(string_to_array(current_setting('pgrst.db_schemas', true), ',')) as name
      where trim(name) <> '') as served),
  api as (
    select oid, rolname from pg_catalog.pg_roles where rolname in ('anon', 'authenticated', 'service_role')),
  managed as (
    select n.oid, n.nspname from pg_catalog.pg_namespace n
    where n.nspname = any (array[
        'auth', 'cron', 'extensions', 'graphql', 'graphql_public', 'net', 'pgbouncer', 'pgmq', 'pgsodium', 'pgsodium_masks', 'realtime',
        '_realtime', 'storage', 'supabase_functions', 'supabase_migrations', 'vault'])
      and not (n.nspname = 'auth' and exists (
        select from pg_catalog.pg_class c, api r
        where c.relnamespace = n.oid and c.relkind in ('r', 'p', 'v', 'm') and r.rolname <> 'service_role'
          and has_any_column_privilege(r.oid, c.oid, 'select, insert, update')))),
  examined as (
    select n.oid, n.nspname from pg_catalog.pg_namespace n, asking
    where case
      when asked is not null then n.nspname = any (asked)
      when served is not null then n.nspname = any (served)
      else n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and n.oid not in (select oid from managed)
        and (not exists (select from api) or exists (
          select from api r where r.rolname <> 'service_role' and has_schema_privilege(r.oid, n.oid, 'usage'))) end),
  found as (
    select c.oid from pg_catalog.pg_class c
    where c.relnamespace in (select oid from examined) and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and not exists (
        select from pg_catalog.pg_depend d
        where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')),
  reached as ( -- with what their foreign keys point to, in whatever schema
    select oid from found
    union
    select k.confrelid from reached r join pg_catalog.pg_constraint k on k.conrelid = r.oid and k.contype = 'f'),
  relation as (
    select c.*, n.nspname, c.oid in (select oid from found) as is_examined
    from pg_catalog.pg_class c join reached using (oid) join pg_catalog.pg_namespace n on n.oid = c.relnamespace)
  select json_build_object(
    'server', (
      select json_build_object(
        'version', current_setting('server_version'), 'version_number', current_setting('server_version_num')::int,
        'database', current_database(), 'login', session_user, 'acting_as', current_user,
        'tls', (select s.ssl from pg_catalog.pg_stat_ssl s where s.pid = pg_backend_pid()),
        'may_act_as', (
          select coalesce(json_agg(r.rolname order by r.rolname), '[]') from api r
          where pg_has_role(session_user, r.oid, case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)))),
    'schemas', (
      select coalesce(json_agg(json_build_object(
        'name', e.nspname,
        'users', (select coalesce(json_agg(r.rolname order by r.rolname), '[]') from api r where has_schema_privilege(r.oid, e.oid, 'usage')),
        'creators', (select coalesce(json_agg(r.rolname order by r.rolname), '[]') from api r where has_schema_privilege(r.oid, e.oid, 'create'))
        ) order by e.nspname), '[]') from examined e),
    'schemas_from', (
      select case when asked is not null then 'asked' when served is not null then 'pgrst.db_schemas' else 'usage' end from asking),
    'left_out', (
      select coalesce(json_agg(m.nspname order by m.nspname), '[]') from managed m, asking
      where coalesce(asked, served) is null
        and exists (select from api r where r.rolname <> 'service_role' and has_schema_privilege(r.oid, m.oid, 'usage'))),
    'missing_schemas', (
      select coalesce(json_agg(name order by name), '[]') from asking, unnest(coalesce(asked, served)) as name
      where name not in (select nspname from examined)),
    'roles', (
      select coalesce(json_agg(json_build_object(
        'name', r.rolname, 'is_superuser', r.rolsuper, 'bypasses', r.rolbypassrls,
        'unbound_as', ( -- others it may become whom nothing or no policy binds
          select coalesce(json_agg(o.rolname order by o.rolname), '[]') from pg_catalog.pg_roles o
          where (o.rolsuper or o.rolbypassrls or o.rolname in (
              'pg_read_all_data', 'pg_write_all_data', 'pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program'))
            and o.oid <> r.oid and not r.rolsuper and pg_has_role(r.oid, o.oid, 'member')),
        'makes_roles', r.rolcreaterole
        ) order by r.rolname), '[]')
      from pg_catalog.pg_roles r
      where r.rolname in ('anon', 'authenticated', 'service_role', 'authenticator', session_user)),
    'defaults', (
      select coalesce(json_agg(json_build_object(
        'schema', n.nspname, 'creator', pg_get_userbyid(d.defaclrole), 'kind', d.defaclobjtype,
        'grantee', coalesce(g.rolname, 'public'), 'privileges', granted.privileges)
        order by n.nspname, d.defaclrole, d.defaclobjtype, g.rolname), '[]')
      from pg_catalog.pg_default_acl d left join pg_catalog.pg_namespace n on n.oid = d.defaclnamespace
      cross join lateral (
        select x.grantee, json_agg(lower(x.privilege_type) order by x.privilege_type) as privileges
        from aclexplode(d.defaclacl) as x group by x.grantee) as granted
      left join pg_catalog.pg_roles g on g.oid = granted.grantee
      where (d.defaclnamespace = 0 or d.defaclnamespace in (select oid from examined))
        and (granted.grantee = 0 or g.rolname in ('anon', 'authenticated'))),
    'relations', (
      select coalesce(json_agg(json_build_object(
        'schema', c.nspname, 'name', c.relname, 'kind', c.relkind, 'is_examined', c.is_examined,
        'owner', pg_get_userbyid(c.relowner), 'is_owned_by_login', pg_has_role(session_user, c.relowner, 'usage'),
        'may_become_owner', pg_has_role(session_user, c.relowner, 'member'),
        'masters', (
          select coalesce(json_agg(r.rolname order by r.rolname), '[]') from api r
          where r.rolname <> 'service_role' and pg_has_role(r.oid, c.relowner, 'member')),
        'is_guarded', c.relrowsecurity, 'is_forced', c.relforcerowsecurity, 'rows', c.reltuples,
        'is_invoker', exists (
          select from pg_options_to_table(c.reloptions) where option_name = 'security_invoker' and lower(option_value) in ('true', 'on', 'yes', '1')),
        'parent', (
          select json_build_object('schema', pn.nspname, 'name', p.relname)
          from pg_catalog.pg_inherits i join pg_catalog.pg_class p on p.oid = i.inhparent
          join pg_catalog.pg_namespace pn on pn.oid = p.relnamespace where i.inhrelid = c.oid and c.relispartition),
        'bound', pg_get_expr(c.relpartbound, c.oid),
        'partitioned_by', (
          select coalesce(json_agg(a.attname), '[]')
          from pg_catalog.pg_partitioned_table p join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = any (p.partattrs::int2[])
          where p.partrelid = c.oid),
        'grants', (
          select coalesce(json_agg(json_build_object(
            'role', r.rolname,
            'verbs', (
              select coalesce(json_agg(verb), '[]')
              from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as verb
              where has_table_privilege(r.oid, c.oid, verb)),
            'column_verbs', (
              select coalesce(json_agg(verb), '[]') from unnest(array['select', 'insert', 'update']) as verb
              where not has_table_privilege(r.oid, c.oid, verb) and has_any_column_privilege(r.oid, c.oid, verb))
            ) order by r.rolname), '[]') from api r),
        'policies', (
          select coalesce(json_agg(json_build_object(
            'name', p.polname, 'is_permissive', p.polpermissive, 'command', p.polcmd,
            'roles', (
              select json_agg(coalesce(r.rolname, 'public') order by r.rolname)
              from unnest(p.polroles) as role_id left join pg_catalog.pg_roles r on r.oid = role_id),
            'applies_to', (
              select coalesce(json_agg(r.rolname order by r.rolname), '[]') from api r
              where exists (
                select from unnest(p.polroles) as role_id
                where role_id = 0 or pg_has_role(r.oid, case role_id when 0 then r.oid else role_id end, 'usage'))),
            'using', pg_get_expr(p.polqual, p.polrelid), 'check', pg_get_expr(p.polwithcheck, p.polrelid),
            'columns', (
              select coalesce(json_agg(distinct a.attname), '[]')
              from pg_catalog.pg_depend d join pg_catalog.pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
              where d.classid = 'pg_catalog.pg_policy'::regclass and d.objid = p.oid
                and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid = c.oid and d.refobjsubid > 0),
            'reads', (
              select coalesce(json_agg(json_build_object('schema', read.nspname, 'name', read.relname, 'columns', read.columns)), '[]')
              from (
                select n.nspname, o.relname, coalesce(json_agg(distinct a.attname) filter (where a.attname is not null), '[]') as columns
                from pg_catalog.pg_depend d join pg_catalog.pg_class o on o.oid = d.refobjid
                join pg_catalog.pg_namespace n on n.oid = o.relnamespace
                left join pg_catalog.pg_attribute a on a.attrelid = o.oid and a.attnum = d.refobjsubid and d.refobjsubid > 0
                where d.classid = 'pg_catalog.pg_policy'::regclass and d.objid = p.oid
                  and d.refclassid = 'pg_catalog.pg_class'::regclass and d.refobjid <> c.oid
                group by n.nspname, o.relname) as read)
            ) order by p.polname), '[]')
          from pg_catalog.pg_policy p where p.polrelid = c.oid),
        'columns', (
          select coalesce(json_agg(json_build_object(
            'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'base', base.typname, 'category', base.typcategory,
            'labels', (select json_agg(l.enumlabel order by l.enumsortorder) from pg_catalog.pg_enum l where l.enumtypid = base.oid),
            'length', case when a.atttypid in ('pg_catalog.varchar'::regtype, 'pg_catalog.bpchar'::regtype) and a.atttypmod > 4 then a.atttypmod - 4 end,
            'is_required', a.attnotnull or t.typnotnull, 'has_default', a.atthasdef and a.attgenerated = '',
            'is_computed', a.attgenerated <> '' or a.attidentity = 'a', 'has_identity', a.attidentity <> '',
            'grants', ( -- of this column beyond those of the whole
              select json_agg(json_build_object('role', r.rolname, 'verbs', granted.verbs) order by r.rolname)
              from api r cross join lateral (
                select json_agg(verb) as verbs from unnest(array['select', 'insert', 'update']) as verb
                where not has_table_privilege(r.oid, c.oid, verb) and has_column_privilege(r.oid, c.oid, a.attnum, verb)) as granted
              where a.attacl is not null and granted.verbs is not null)
            ) order by a.attnum), '[]')
          from pg_catalog.pg_attribute a join pg_catalog.pg_type t on t.oid = a.atttypid
          join pg_catalog.pg_type base on base.oid = case when t.typtype = 'd' then t.typbasetype else t.oid end
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
        'keys', (
          select coalesce(json_agg(json_build_object('is_primary', i.indisprimary, 'columns', named.columns) order by not i.indisprimary, i.indexrelid), '[]')
          from pg_catalog.pg_index i cross join lateral (
            select json_agg(a.attname order by place.number) as columns
            from unnest(i.indkey::int2[]) with ordinality as place (attnum, number)
            join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = place.attnum
            where place.number <= i.indnkeyatts) as named
          where i.indrelid = c.oid and i.indisunique and i.indisvalid and i.indpred is null and i.indexprs is null),
        'led_by', (
          select coalesce(json_agg(distinct a.attname), '[]')
          from pg_catalog.pg_index i join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and i.indisvalid and i.indpred is null),
        'references', (
          select coalesce(json_agg(json_build_object(
            'schema', n.nspname, 'name', o.relname,
            'columns', (
              select json_agg(a.attname order by place.number) from unnest(k.conkey) with ordinality as place (attnum, number)
              join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = place.attnum),
            'targets', (
              select json_agg(a.attname order by place.number) from unnest(k.confkey) with ordinality as place (attnum, number)
              join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = place.attnum)
            ) order by k.conname), '[]')
          from pg_catalog.pg_constraint k join pg_catalog.pg_class o on o.oid = k.confrelid
          join pg_catalog.pg_namespace n on n.oid = o.relnamespace
          where k.conrelid = c.oid and k.contype = 'f'),
        'checks', (
          select coalesce(json_agg(json_build_object(
            'name', k.conname, 'text', pg_get_constraintdef(k.oid),
            'columns', (
              select coalesce(json_agg(a.attname), '[]') from pg_catalog.pg_attribute a
              where a.attrelid = c.oid and not a.attisdropped and (a.attnum = any (k.conkey) or (a.attnum > 0 and a.atttypid = k.contypid)))
            ) order by k.conname), '[]')
          from pg_catalog.pg_constraint k
          where k.contype = 'c' and (k.conrelid = c.oid or k.contypid in (
            select a.atttypid from pg_catalog.pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped))),
        'outward_triggers', (
          select coalesce(json_agg(t.tgname order by t.tgname), '[]')
          from pg_catalog.pg_trigger t join pg_catalog.pg_proc f on f.oid = t.tgfoid
          where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled <> 'D'
            and (f.proname = 'http_request' or f.prosrc ~* '(\mnet\.http_|\mhttp_(get|post|put|delete)\M|\mhttp\s*\(|\mdblink|to\s+program)')),
        'definer_triggers', (
          select coalesce(json_agg(distinct n.nspname || '.' || f.proname), '[]')
          from pg_catalog.pg_trigger t join pg_catalog.pg_proc f on f.oid = t.tgfoid join pg_catalog.pg_namespace n on n.oid = f.pronamespace
          where t.tgrelid = c.oid and not t.tgisinternal and t.tgenabled <> 'D' and f.prosecdef),
        'views', (
          select coalesce(json_agg(distinct jsonb_build_object('schema', n.nspname, 'name', o.relname)), '[]')
          from pg_catalog.pg_rewrite w join pg_catalog.pg_depend d on d.classid = 'pg_catalog.pg_rewrite'::regclass and d.objid = w.oid
          join pg_catalog.pg_class o on o.oid = d.refobjid join pg_catalog.pg_namespace n on n.oid = o.relnamespace
          where w.ev_class = c.oid and c.relkind in ('v', 'm') and d.refclassid = 'pg_catalog.pg_class'::regclass
            and o.oid <> c.oid and n.nspname not in ('pg_catalog', 'information_schema'))
        ) order by c.nspname, c.relname), '[]') from relation c),
    'routines', (
      select coalesce(json_agg(json_build_object(
        'schema', e.nspname, 'name', p.proname, 'arguments', pg_get_function_identity_arguments(p.oid), 'kind', p.prokind,
        'is_definer', p.prosecdef, 'language', l.lanname, 'owner', pg_get_userbyid(p.proowner),
        'has_search_path', exists (select from unnest(p.proconfig) as setting where setting like 'search_path=%'),
        'serves_policies', exists (
          select from pg_catalog.pg_depend d
          where d.classid = 'pg_catalog.pg_policy'::regclass and d.refclassid = 'pg_catalog.pg_proc'::regclass and d.refobjid = p.oid),
        'is_trigger', p.prorettype in ('pg_catalog.trigger'::regtype, 'pg_catalog.event_trigger'::regtype),
        'is_volatile', p.provolatile = 'v', 'defaults', p.pronargdefaults,
        'is_outward', p.prosrc ~* '(\mnet\.http_|\mhttp_(get|post|put|delete)\M|\mhttp\s*\(|\mdblink|to\s+program)',
        'inputs', (
          select coalesce(json_agg(json_build_object('name', coalesce(p.proargnames[place.number], ''), 'type', format_type(place.type_id, null),
            'base', t.typname, 'category', t.typcategory) order by place.number), '[]')
          from unnest(p.proargtypes::oid[]) with ordinality as place (type_id, number) join pg_catalog.pg_type t on t.oid = place.type_id),
        'callers', (select coalesce(json_agg(r.rolname order by r.rolname), '[]') from api r where has_function_privilege(r.oid, p.oid, 'execute'))
        ) order by e.nspname, p.proname, p.oid), '[]')
      from pg_catalog.pg_proc p join examined e on e.oid = p.pronamespace join pg_catalog.pg_language l on l.oid = p.prolang
      where not exists (
        select from pg_catalog.pg_depend d
        where d.classid = 'pg_catalog.pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')))
$catalogue$;

revoke all on function codette.read_catalogue(text[]) from public, anon, authenticated, service_role;
grant execute on function codette.read_catalogue(text[]) to service_role;
