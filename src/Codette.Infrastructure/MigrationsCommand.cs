using Codette.Application.Common;
using Codette.Infrastructure.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Codette.Infrastructure;

/// <summary>
/// The schema without the server: <c>migrations print</c> shows it for people who run it by hand, <c>migrations apply</c> runs
/// what has not been run on the database of <c>DATABASE_URL</c>.
/// </summary>
public static class MigrationsCommand
{
    public static bool IsMeant(string[] args) => args is ["migrations", ..];

    /// <returns>The exit code: 0, or 2 when the words after <c>migrations</c> are none of its.</returns>
    /// <exception cref="StartupException">It could not be done; the message tells why.</exception>
    public static async Task<int> Run(string[] args, IConfiguration settings, TextWriter output)
    {
        switch (args)
        {
            case [_, "print"]:
                await output.WriteAsync(MigrationScripts.All());
                return 0;
            case [_, "apply"]:
                var options = new PostgresOptions();
                options.Fill(settings);
                if (options.Url.Length == 0)
                {
                    throw new StartupException("DATABASE_URL has to name the database that the schema is for.");
                }

                await output.WriteLineAsync(await Apply(new PostgresAddresses(Options.Create(options))));
                return 0;
            default:
                await output.WriteLineAsync("Usage: migrations print | migrations apply");
                return 2;
        }
    }

    private static async Task<string> Apply(PostgresAddresses addresses)
    {
        try
        {
            var applied = await new PostgresMigrations(addresses).Run(CancellationToken.None);
            return applied.Count == 0
                ? $"The schema at {addresses.Location} is up to date."
                : $"Applied at {addresses.Location}: {string.Join(", ", applied)}.";
        }
        catch (NpgsqlException fault)
        {
            throw new StartupException($"The database {addresses.Location} cannot be used: {PostgresFaults.Reason(fault)} (DATABASE_URL names it.)", fault);
        }
    }
}
