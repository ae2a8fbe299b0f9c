using Codette.Application.Diagnostics;
using Codette.Domain.RowSecurity;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Postgres.RowSecurity;
using Codette.Testing.Postgres;
using Microsoft.Extensions.Options;

namespace Codette.Infrastructure.Tests.Postgres.RowSecurity;

/// <summary>Examines a database as the doctor does.</summary>
internal static class Examinations
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<RowSecurityExamination> Examine(this TestDatabase database, RowSecurityQuestion? question = null, string login = TestRoles.Backend) =>
        Examine(database.ConnectionString(login), question);

    public static async Task<RowSecurityExamination> Examine(string connectionString, RowSecurityQuestion? question = null)
    {
        var options = Options.Create(new PostgresOptions { Url = connectionString });
        return await new PostgresRowSecurityProbe(new PostgresAddresses(options), TimeProvider.System).Examine(question ?? RowSecurityQuestion.Plain, Token);
    }

    public static async Task<IReadOnlyList<Finding>> Findings(this TestDatabase database, string login = TestRoles.Backend)
    {
        var examination = await database.Examine(login: login);
        Assert.Null(examination.Obstacle);
        return FindingRules.Find(examination.Catalogue!);
    }

    public static async Task<ProofReading> Prove(this TestDatabase database, string login = TestRoles.Backend, bool stepsDown = false)
    {
        var examination = await database.Examine(RowSecurityQuestion.Plain with { Proves = true, StepsDown = stepsDown }, login);
        Assert.Null(examination.Obstacle);
        return examination.Proof!;
    }

    /// <summary>What went wrong or is not known, each in a line.</summary>
    public static string Told(this IEnumerable<MatrixCell> cells) => string.Join('\n', cells.Select(
        cell => $"{cell.Verdict}: {cell.On} × {cell.Party} × {cell.Deed}: {cell.Reason} {cell.Statement}"));
}
