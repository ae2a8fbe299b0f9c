namespace Codette.Testing.Postgres;

/// <summary>The logins of Codette and the roles of Supabase. They belong to the server, not to one database.</summary>
public static class TestRoles
{
    /// <summary>Owns the database, migrates it, and may become any of Supabase's roles.</summary>
    public const string Backend = "codette_backend";

    /// <summary>Asks on behalf of callers; row security binds it.</summary>
    public const string Caller = "codette_caller";

    /// <summary>The login of a REST server: it has no rights but to become any of Supabase's roles.</summary>
    public const string Authenticator = "authenticator";

    /// <summary>Of all logins, for servers that ask. It guards nothing but tests.</summary>
    public const string Password = "codette-test";

    /// <summary>Changes nothing where all is as it should be. The lock keeps processes that share a server apart.</summary>
    internal const string Sql =
        $"""
        begin;
        select pg_advisory_xact_lock(hashtext('codette test roles'));
        do $$
        declare wanted text;
        begin
          foreach wanted in array
            array['anon', 'authenticated', 'service_role', '{Backend}', '{Caller}', '{Authenticator}'] loop
            if not exists (select from pg_roles where rolname = wanted) then
              execute format('create role %I', wanted);
            end if;
          end loop;
        end $$;
        alter role anon nologin nosuperuser nobypassrls;
        alter role authenticated nologin nosuperuser nobypassrls;
        alter role service_role nologin nosuperuser bypassrls;
        alter role {Backend} login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password '{Password}';
        alter role {Caller} login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password '{Password}';
        alter role {Authenticator} login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password '{Password}';
        grant anon, authenticated, service_role to {Backend};
        grant anon, authenticated to {Caller};
        grant anon, authenticated, service_role to {Authenticator};
        revoke service_role, {Backend} from {Caller};
        commit;
        """;
}
