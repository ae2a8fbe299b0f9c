using System.Globalization;
using Codette.Application.Diagnostics;
using Codette.Domain.RowSecurity;
using Codette.Infrastructure.Postgres.RowSecurity.Proof;
using Npgsql;

namespace Codette.Infrastructure.Postgres.RowSecurity;

/// <summary>
/// Tries what can be tried without making a row: whether nobody, or somebody who has just signed in and has nothing yet, reads
/// rows that are there. A table without rows shows nothing and has no cell.
/// </summary>
internal sealed class Looker(NpgsqlConnection connection, Catalogue catalogue, RowSecurityQuestion question, TimeProvider time)
{
    public async Task<ProofReading> Run(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var stage = new Stage(connection);
        await stage.Do(Acting.Login, "set transaction read only", cancellationToken);
        await stage.Do(Acting.Login, "set local statement_timeout = '1s'", cancellationToken);
        var ownership = Ownership.Of(catalogue);
        var stranger = Person.New('x', time.GetUtcNow());
        var claims = catalogue.Relations.SelectMany(relation => relation.Policies).SelectMany(policy => policy.Texts).SelectMany(PolicyReading.Claims);
        (Party Party, Acting Who)[] parties =
        [
            (Party.Anon, new Acting(ApiRoles.Anon, """{"role":"anon"}""")), (Party.UserB, new Acting(ApiRoles.Authenticated, stranger.Claims(claims))),
        ];
        var cells = new List<MatrixCell>();
        await using var mark = await stage.Enter(cancellationToken);
        Relation[] tables =
        [
            .. catalogue.Tables.Where(table =>
                ownership.IsPrivate(table.Id) && !question.PublicTables.Contains(table.Id) && parties.Any(each => MayRead(table, each.Who))),
        ];
        foreach (var table in await Holding(stage, tables, cancellationToken))
        {
            foreach (var (party, who) in parties.Where(each => MayRead(table, each.Who)))
            {
                cells.Add(Cell(table, party, await Read(stage, who, table, cancellationToken)));
            }
        }

        return new ProofReading(
            cells, "Reads alone were tried, by nobody and by a user who owns nothing, on tables that hold rows.", [], time.GetElapsedTime(began));
    }

    private bool MayRead(Relation table, Acting who) => catalogue.Server.MayActAs.Contains(who.Role!)
        && catalogue.May(who.Role!, table, Verbs.Select);

    /// <summary>Those that hold a row, as the service sees them: all asked at once, and one by one where that is refused.</summary>
    private async Task<IReadOnlyList<Relation>> Holding(Stage stage, Relation[] tables, CancellationToken cancellationToken)
    {
        if (tables.Length == 0)
        {
            return [];
        }

        var looked = catalogue.Server.MayActAs.Contains(ApiRoles.Service) ? Acting.Service : Acting.Login;
        try
        {
            var all = string.Join(" union all ", tables.Select((table, at) => string.Create(null, $"select {at} where exists (select from {table.SqlName})")));
            var held = (await stage.Ask(looked, all, cancellationToken)).Select(row => row[0]).ToHashSet();
            return [.. tables.Where((_, at) => held.Contains(at.ToString(CultureInfo.InvariantCulture)))];
        }
        catch (PostgresException)
        {
            var held = new List<Relation>(); // which of them refused is found out by asking each
            foreach (var table in tables)
            {
                held.AddRange(await Read(stage, looked, table, cancellationToken) is { Told: "1" } ? [table] : []);
            }

            return held;
        }
    }

    private static string Statement(Relation table) => $"select count(*) from (select from {table.SqlName} limit 1) as first";

    private static Task<Outcome> Read(Stage stage, Acting who, Relation table, CancellationToken cancellationToken) =>
        stage.Try(who, Statement(table), Acting.Login, null, cancellationToken);

    private static MatrixCell Cell(Relation table, Party party, Outcome outcome) => outcome switch
    {
        { Told: "1" } => new(table.Id, party, Deed.Select, Verdict.Leaked, Statement(table), "A row of somebody else's was read."),
        { Refusal: null } => new(table.Id, party, Deed.Select, Verdict.Proven),
        { Refusal.Cause: RefusalCause.Grant } => new(table.Id, party, Deed.Select, Verdict.DeniedByGrant),
        { Refusal.Cause: RefusalCause.Policy } => new(table.Id, party, Deed.Select, Verdict.DeniedByPolicy),
        var other => new(table.Id, party, Deed.Select, Verdict.Unproven, Reason: $"{other.Refusal!.State}: {other.Refusal.Message}"),
    };
}
