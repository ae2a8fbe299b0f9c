using Codette.Application.Diagnostics;
using Codette.Domain.RowSecurity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Codette.Infrastructure.Sqlite.Diagnostics;

/// <summary>
/// SQLite has no row security: what keeps people apart is that every statement filters by the one who asks. The proof is of
/// these filters, by the stores themselves, on an empty database beside the real one that is gone afterwards.
/// </summary>
internal sealed class SqliteRowSecurityProbe(SqliteDatabase database, IDatabaseProbe probe, TimeProvider time) : IRowSecurityProbe
{
    private const string Obstacle =
        "SQLite has no row security. Codette itself gives each owner only the owner's rows; whoever may read the file reads them all. Whether the filters hold was not tried: a proof tries it (--prove, ?prove=true).";

    private const string Scope =
        "Tried were the filters by owner of Codette's own statements, on an empty database of the same schema; SQLite itself keeps nobody apart.";

    public async Task<RowSecurityExamination> Examine(RowSecurityQuestion question, CancellationToken cancellationToken)
    {
        var reading = await probe.Probe(cancellationToken);
        var owned = reading.Read.IsOk ? database.Read(open => SqliteTables.Owned(open.Connection), cancellationToken) : new HashSet<string>();
        var proof = question.Proves ? await Prove(cancellationToken) : null;
        return new RowSecurityExamination(null, proof is null ? Obstacle : null, proof, time.GetUtcNow())
        {
            Tables = [.. reading.Tables.Select(table => Isolation(table, owned.Contains(table.Name)))],
            Findings = [.. Findings(reading)],
        };
    }

    private async Task<ProofReading> Prove(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var folder = Directory.CreateTempSubdirectory("codette-proof-");
        try
        {
            await using var services = new ServiceCollection().AddLogging().AddSingleton(time).AddSqlite(options => options.Folder = folder.FullName).BuildServiceProvider();
            foreach (var part in services.GetServices<IHostedService>())
            {
                await part.StartAsync(cancellationToken);
            }

            var cells = await new OwnerFilterProof(services, time.GetUtcNow()).Run(cancellationToken);
            foreach (var part in services.GetServices<IHostedService>())
            {
                await part.StopAsync(cancellationToken);
            }

            return new ProofReading(cells, Scope, [], time.GetElapsedTime(began));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static TableIsolation Isolation(TableReading table, bool hasOwner) => new(
        table.Name, hasOwner,
        !table.Probe.IsOk ? $"Unknown: {table.Probe.Reason}"
        : hasOwner ? "Every row names its owner, and every statement that reads or changes it filters by the one who asks."
        : "Its rows name no owner: it is reached through tables that do, or is the same for everyone.");

    private IEnumerable<Finding> Findings(DatabaseReading reading)
    {
        if (reading.Files is { OpenToOthers: true })
        {
            var path = database.Options.Path;
            yield return new Finding(
                "database-file-open", FindingLevel.Warning, path, "Other users of this machine may read the database", "Its mode and its folder's let others in.",
                $"chmod 600 '{path}'");
        }
    }
}
