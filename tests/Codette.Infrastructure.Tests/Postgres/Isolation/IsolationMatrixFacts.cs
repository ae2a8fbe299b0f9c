using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>Row security keeps people apart, and each part of it is needed.</summary>
public abstract class IsolationMatrixFacts(PostgresFixture fixture)
{
    private const int Patience = 60_000;

    /// <summary>A mutation that does nothing: the same by way of a superuser who takes on the logins.</summary>
    private const string Nothing = "select";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = Patience)]
    [InlineData(null)]
    [InlineData(Nothing)]
    public async Task Every_cell_holds_and_As_rows_are_as_they_were(string? mutation)
    {
        var matrix = await Seed();
        var before = await matrix.Checksum(Token);

        var cells = await matrix.Run(Token, mutation);

        Assert.Equal("", string.Join('\n', cells.Where(cell => cell.Verdict != Verdict.Held)));
        Assert.Equal(before, await matrix.Checksum(Token));
        TestContext.Current.SendDiagnosticMessage("{0} cells", cells.Count);
        Assert.InRange(cells.Count, 300, 1_000);
    }

    [Fact(Timeout = Patience)]
    public async Task Each_thing_that_could_be_wrong_is_seen()
    {
        var matrix = await Seed();
        await using var admin = await Sessions.Open(fixture.Database!.AdminConnectionString, Token);
        var mutations = await Mutation.Read(admin, matrix.Tables);
        var unseen = new List<string>();

        foreach (var mutation in mutations)
        {
            var cells = await matrix.Run(Token, mutation.Sql, mutation.Table, mutation.Tells);
            if (cells.All(cell => cell.Verdict != mutation.Tells))
            {
                unseen.Add(mutation.Sql);
            }
        }

        Assert.Equal("", string.Join('\n', unseen));
        TestContext.Current.SendDiagnosticMessage("{0} mutations", mutations.Count);
        Assert.InRange(mutations.Count, 50, 150);
    }

    public static TheoryData<string, bool> Functions =>
    [
        (FunctionProbes.Append, true), (FunctionProbes.Save, true), .. OwnedCall.All.Select(call => (call.Function, call.Changes)),
    ];

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Functions))]
    public async Task A_function_would_do_for_another_what_row_security_does_not_refuse(string function, bool changes)
    {
        var matrix = await Seed();
        var open = string.Join("; ", matrix.Tables.Select(table => $"alter table codette.{table.Name} disable row level security"));

        var cells = await matrix.Run(Token, open, function);

        Assert.Contains(cells, cell =>
            cell.Verdict == Verdict.Leaked && cell.Probe.As == Role.B && cell.Saw.EndsWith("A's rows are changed", StringComparison.Ordinal) == changes);
    }

    [Theory(Timeout = Patience)]
    [InlineData("request.jwt.claim.sub")]
    [InlineData("request.jwt.claims")]
    public async Task Who_asked_before_on_the_same_connection_is_forgotten(string setting)
    {
        await Seed();
        await using var connection = await Sessions.Open(fixture.Database!.ConnectionString(TestRoles.Caller), Token);
        var stale = setting.EndsWith("sub", StringComparison.Ordinal) ? Person.A.Id.ToString() : Person.A.Claims;
        await connection.Tell($"select set_config('{setting}', '{stale}', false)", Token);
        await connection.Tell("begin", Token);
        await using var batch = Stage.Acting(connection, Role.B);
        await batch.ExecuteNonQueryAsync(Token);

        Assert.Equal(Person.B.Id, await connection.Ask<Guid>("select distinct owner from codette.conversations", Token));
        await connection.Tell("commit", Token);
        await Assert.ThrowsAsync<PostgresException>(() => connection.Ask<long>("select count(*) from codette.conversations", Token)); // as itself, the login may nothing
    }

    [Fact(Timeout = Patience)]
    public async Task A_table_that_is_new_to_these_tests_is_told()
    {
        await Seed();
        await Sessions.Tell(fixture.Database!.AdminConnectionString, "create table codette.novelties (owner uuid)", Token);
        try
        {
            var told = await Assert.ThrowsAsync<InvalidOperationException>(Seed);
            Assert.Contains("codette.novelties", told.Message, StringComparison.Ordinal);
        }
        finally
        {
            await Sessions.Tell(fixture.Database.AdminConnectionString, "drop table codette.novelties", Token);
        }
    }

    private async Task<IsolationMatrix> Seed()
    {
        Needed.From(fixture.Services);
        await fixture.Database!.AssertCallerIsBound(token: Token);
        return await IsolationMatrix.Seed(fixture.Database, Token);
    }
}
