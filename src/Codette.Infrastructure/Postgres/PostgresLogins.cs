using Codette.Application.Common;
using Dapper;
using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>What a login is and may become, as the server tells it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsSuperuser">Whether nothing binds it.</param>
/// <param name="BypassesRowSecurity">Whether policies do not bind it.</param>
/// <param name="MayBeAuthenticated">Whether it can become <c>authenticated</c>.</param>
/// <param name="MayBeService">Whether it can become <c>service_role</c>.</param>
/// <param name="OwnsTables">Whether it owns a table of Codette's.</param>
/// <param name="Inherits">Whether it has rights on a table of Codette's without becoming anybody.</param>
/// <param name="Tables">The ids of Codette's tables in the database that it enters.</param>
internal sealed record PostgresLogin(
    string Name, bool IsSuperuser, bool BypassesRowSecurity, bool MayBeAuthenticated, bool MayBeService, bool OwnsTables, bool Inherits, string Tables)
{
    /// <summary>What <c>set role</c> needs has a name of its own since PostgreSQL 16.</summary>
    private const string Select = """
        select current_user::text as Name, r.rolsuper as IsSuperuser, r.rolbypassrls as BypassesRowSecurity,
          coalesce((
            select pg_has_role(current_user, oid, version.may_become) from pg_roles where rolname = 'authenticated'), false) as MayBeAuthenticated,
          coalesce((
            select pg_has_role(current_user, oid, version.may_become) from pg_roles where rolname = 'service_role'), false) as MayBeService,
          exists (select from pg_class where relnamespace = to_regnamespace('codette') and relowner = r.oid) as OwnsTables,
          exists (
            select from pg_class
            where relnamespace = to_regnamespace('codette') and relname <> 'schema_versions' and relkind in ('r', 'p')
              and has_table_privilege(current_user, oid, 'select, insert, update, delete')) as Inherits,
          concat((
            select string_agg(oid::text, ',' order by oid) from pg_class
            where relnamespace = to_regnamespace('codette') and relkind in ('r', 'p'))) as Tables
        from pg_roles r, (select case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end) as version (may_become)
        where r.rolname = current_user
        """;

    /// <summary>Why what is done by this login for a caller rests on less than it could; null when it does not.</summary>
    public string? Weakness =>
        IsSuperuser ? "it is a superuser"
        : BypassesRowSecurity ? "row security does not bind it"
        : OwnsTables ? "it owns the tables"
        : MayBeService ? "it can become service_role"
        : Inherits ? "it has rights on the tables without becoming anybody"
        : null;

    public static Task<PostgresLogin> Read(NpgsqlConnection connection, CancellationToken cancellationToken) =>
        connection.QuerySingleAsync<PostgresLogin>(new CommandDefinition(Select, cancellationToken: cancellationToken));

    /// <summary>Refuses a login that could not do its work.</summary>
    /// <exception cref="StartupException">It may not become who it has to be.</exception>
    public void Check(string setting, bool needsService)
    {
        if (!MayBeAuthenticated)
        {
            throw new StartupException($"The login of {setting} may not act for callers; let it: grant anon, authenticated to {Name};");
        }

        if (needsService && !MayBeService)
        {
            throw new StartupException($"The login of {setting} may not do Codette's own work; let it: grant service_role to {Name};");
        }
    }
}
