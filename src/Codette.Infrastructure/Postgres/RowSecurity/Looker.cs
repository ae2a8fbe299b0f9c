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
        var ownership = new Ownership(catalogue);
        var stranger = Person.New('x', time.GetUtcNow());
        var claims = catalogue.Relations.SelectMany(relation => relation.Policies).SelectMany(policy => policy.Texts).SelectMany(PolicyReading.Claims);
        (Party, Acting)[] parties = [(Party.Anon, new Acting(ApiRoles.Anon, """{"role":"anon"}""")), (Party.UserB, new Acting(ApiRoles.Authenticated, stranger.Claims(claims)))];
        var cells = new List<MatrixCell>();
        await using var mark = await stage.Enter(cancellationToken);
        var looked = catalogue.Server.MayActAs.Contains(ApiRoles.Service) ? Acting.Service : Acting.Login;
        foreach (var table in catalogue.Tables.Where(table => ownership.IsPrivate(table.Id) && !question.PublicTables.Contains(table.Id)))
        {
            var granted = parties.Where(each => catalogue.Server.MayActAs.Contains(each.Item2.Role!) && MayRead(table, each.Item2.Role!)).ToArray();
            if (granted.Length == 0 || await Read(stage, looked, table, cancellationToken) is not { Told: "1" })
            {
                continue;
            }

            foreach (var (party, who) in granted)
            {
                cells.Add(Cell(table, party, await Read(stage, who, table, cancellationToken)));
            }
        }

        return new ProofReading(
            cells, "Reads alone were tried, by nobody and by a user who owns nothing, on tables that hold rows.", [], time.GetElapsedTime(began));
    }

    private bool MayRead(Relation table, string role) => catalogue.MayUse(role, table.Schema) && table.IsGranted(role, Verbs.Select);

    private static string Statement(Relation table) => $"select count(*) from (select from {table.SqlName} limit 1) as first";

    private static async Task<Outcome> Read(Stage stage, Acting who, Relation table, CancellationToken cancellationToken)
    {
        var outcome = await stage.Try(who, Statement(table), Acting.Login, null, cancellationToken);
        await stage.Back(cancellationToken);
        return outcome;
    }

    private static MatrixCell Cell(Relation table, Party party, Outcome outcome) => outcome switch
    {
        { Told: "1" } => new(table.Id, party, Deed.Select, Verdict.Leaked, Statement(table), "A row of somebody else's was read."),
        { Refusal: null } => new(table.Id, party, Deed.Select, Verdict.Proven),
        { Refusal.Cause: RefusalCause.Grant } => new(table.Id, party, Deed.Select, Verdict.DeniedByGrant),
        { Refusal.Cause: RefusalCause.Policy } => new(table.Id, party, Deed.Select, Verdict.DeniedByPolicy),
        var other => new(table.Id, party, Deed.Select, Verdict.Unproven, Reason: $"{other.Refusal!.State}: {other.Refusal.Message}"),
    };
}
