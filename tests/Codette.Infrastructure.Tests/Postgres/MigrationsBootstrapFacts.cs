using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Contracts.Sessions;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>Servers that nobody has prepared for the tests: a plain one, and one as Supabase has them.</summary>
public abstract class MigrationsBootstrapFacts
{
    private const int Patience = 60_000;

    private const string Roles = """
        select concat_ws(' ', rolname, case when rolsuper then 'superuser' end, case when rolbypassrls then 'bypassrls' end, case when rolcanlogin then 'login' end, case when rolinherit then 'inherit' end,
          case when rolcreaterole or rolcreatedb or rolreplication then 'more' end)
        from pg_roles where rolname in ('anon', 'authenticated', 'service_role') order by rolname
        """;

    /// <summary>Everything that was there before Codette was.</summary>
    private const string Brought = """
        select format('%s %s %s %s %s', oid, proname, proowner::regrole, proacl, prosrc) as line from pg_proc where pronamespace = 'auth'::regnamespace
        union all select format('%s %s %s', oid, nspowner::regrole, nspacl) from pg_namespace where nspname in ('auth', 'public')
        union all select format('%s %s', roleid::regrole, to_jsonb(m) - 'oid') from pg_auth_members m
        union all select to_jsonb(r)::text from pg_roles r
        union all select format('%s %s %s %s', relname, relacl, relowner::regrole, relrowsecurity) from pg_class where relnamespace = 'auth'::regnamespace
        order by line
        """;

    /// <summary>Roles that inherit, functions that others own, a project's login that no policy binds and that is no superuser.</summary>
    private const string Supabase = """
        create role anon nologin; create role authenticated nologin; create role service_role nologin bypassrls;
        create role supabase_auth_admin nologin noinherit createrole;
        create role authenticator login noinherit; grant anon, authenticated, service_role to authenticator;
        create role project login createdb createrole bypassrls;
        grant anon, authenticated, service_role to project with admin option;
        grant create on database postgres to project;
        create schema auth authorization supabase_auth_admin;
        grant usage on schema auth to anon, authenticated, service_role, project;
        set role supabase_auth_admin;
        create table auth.users (id uuid primary key);
        create function auth.jwt() returns jsonb language sql stable as
          $f$ select coalesce(nullif(current_setting('request.jwt.claim', true), ''), nullif(current_setting('request.jwt.claims', true), ''))::jsonb $f$;
        create function auth.uid() returns uuid language sql stable as $f$ select (auth.jwt() ->> 'sub')::uuid $f$;
        create function auth.role() returns text language sql stable as $f$ select auth.jwt() ->> 'role' $f$;
        create function auth.email() returns text language sql stable as $f$ select auth.jwt() ->> 'email' $f$;
        grant execute on function auth.uid(), auth.role(), auth.email() to project;
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract Result<string> Binaries { get; }

    [Fact(Timeout = Patience)]
    public async Task A_superuser_brings_a_plain_server_the_roles_once_however_many_databases_begin_and_lesser_logins_use_them()
    {
        await using var cluster = await Start();
        string[] databases = ["first", "second", "third"];
        foreach (var name in databases)
        {
            await Sessions.Tell(cluster.AdminConnectionString, $"create database {name}", Token);
        }

        await Task.WhenAll(databases[..2].Select(name => Task.Run(() => Node.Try(In(cluster, name)), Token))); // none finds the roles
        await Node.Try(In(cluster, databases[2])); // and this one does

        Assert.Equal(["anon", "authenticated", "service_role bypassrls"], await Node.Lines(cluster.AdminConnectionString, Roles, Token));
        foreach (var name in databases)
        {
            Assert.Equal(
                MigrationScripts.Known, await Node.Lines(In(cluster, name), "select scriptname from codette.schema_versions order by schemaversionsid", Token));
        }

        await TwoLoginsThatMayLittleUse(cluster, databases[0]);
    }

    [Fact(Timeout = Patience)]
    public async Task What_Supabase_brings_is_left_as_it_is()
    {
        await using var cluster = await Start();
        await Sessions.Tell(cluster.AdminConnectionString, Supabase, Token);
        var before = await Node.Lines(cluster.AdminConnectionString, Brought, Token);

        await Node.Try(In(cluster, "postgres", "project"));

        Assert.True(before.Length >= 15, string.Join('\n', before));
        Assert.Equal(before, await Node.Lines(cluster.AdminConnectionString, Brought, Token));
        Assert.Equal(
            ["project"],
            await Node.Lines(
                cluster.AdminConnectionString, "select distinct relowner::regrole::text from pg_class where relnamespace = 'codette'::regnamespace", Token));
    }

    /// <summary>What the superuser made is enough: none of these owns anything.</summary>
    private static async Task TwoLoginsThatMayLittleUse(PrivateCluster cluster, string database)
    {
        await Sessions.Tell(
            cluster.AdminConnectionString,
            """
            create role app login noinherit; grant anon, authenticated, service_role to app;
            create role app_callers login noinherit; grant anon, authenticated to app_callers;
            """,
            Token);

        await using var node = await Node.Start(In(cluster, database, "app"), In(cluster, database, "app_callers"));

        var store = node.Get<ISessionStore>();
        var caller = Caller.User(Isolation.Person.A.Id, Isolation.Person.A.Claims, Studio.Noon);
        Assert.True((await store.Save(caller, Studio.Empty(), Token)).IsOk);
        Assert.NotNull(await store.Find(caller, Studio.Id("default"), Token));
        Assert.Null(await store.Find(Caller.Anonymous, Studio.Id("default"), Token));
    }

    private static string In(PrivateCluster cluster, string database, string login = "postgres") =>
        new NpgsqlConnectionStringBuilder(cluster.AdminConnectionString) { Database = database, Username = login }.ConnectionString;

    private async Task<PrivateCluster> Start() => await Needed.From(PostgresServer.StartPrivate(Needed.From(Binaries), [], Token));
}

public sealed class MigrationsBootstrapTests : MigrationsBootstrapFacts
{
    protected override Result<string> Binaries => PostgresBinaries.OfMachine();
}

public sealed class MigrationsBootstrapEighteenTests : MigrationsBootstrapFacts
{
    protected override Result<string> Binaries => PostgresBinaries.Eighteen();
}
