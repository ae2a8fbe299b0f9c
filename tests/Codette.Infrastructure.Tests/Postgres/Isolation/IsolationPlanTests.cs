using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>Row security costs nobody a walk through the rows of all: every read is by an index that leads with the owner.</summary>
public sealed class IsolationPlanTests(CrowdedPostgresFixture fixture) : IClassFixture<CrowdedPostgresFixture>
{
    private const int Patience = 60_000;

    private static readonly string[] Functions =
    [
        $"select codette.append_turn('{Person.A.Id}', null, '-infinity', gen_random_uuid(), 'Title', 'key', gen_random_uuid(), 'Question', null, now(), "
            + "'{}', gen_random_uuid(), 'Answer', null, now(), '{}', null, null, '{}')",
        $"select codette.save_suggestion('{Person.A.Id}', (select id from codette.suggestions where owner = '{Person.A.Id}' limit 1), 'dismissed', 1, null, "
            + "now(), 2, 'session-1', 'Name', 100, 3, 4, '[]', 1, now())",
        $"select codette.read_tail('{Person.A.Id}', null, '-infinity', 10)",
        $"select codette.read_tail('{Person.A.Id}', gen_random_uuid(), '-infinity', 10)",
        $"select codette.read_history('{Person.A.Id}', null, 10)",
        $"select codette.read_history('{Person.A.Id}', gen_random_uuid(), 10)",
        $"select codette.search_messages('{Person.A.Id}', '{"{word}"}', null, 10)",
        $"select codette.rename_conversation('{Person.A.Id}', gen_random_uuid(), 'Title', now())",
        $"select codette.read_feedback('{Person.A.Id}', null)",
        $"select codette.count_raters('{Person.A.Id}')",
    ];

    /// <summary>A value for each type of a parameter.</summary>
    private static readonly Dictionary<string, string> Values = new()
    {
        ["uuid"] = $"'{Person.A.Id}'", ["uuid[]"] = $"'{{{Person.A.Id}}}'", ["integer"] = "10", ["bigint"] = "10", ["double precision"] = "10",
        ["text"] = "'session-1'", ["text[]"] = "'{word}'", ["json"] = "'[]'", ["timestamp with time zone"] = "'2026-03-01'",
    };

    public static TheoryData<string> Statements =>
        [.. OwnedStatements.All.Keys.Except(OwnedStatements.WithoutFilter).Except(OwnedStatements.Pieces).Order()];

    public static TheoryData<string> Calls => [.. Functions];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Statements))]
    public async Task A_statement_reads_by_indexes_that_lead_with_the_owner_and_asks_once_who_asks(string statement)
    {
        await using var connection = await ActAsA(TestRoles.Caller);
        await connection.Tell($"prepare asked as {OwnedStatements.All[statement]}", Token);
        var types = await connection.Ask<string[]>("select parameter_types::text[] from pg_prepared_statements where name = 'asked'", Token);

        var plan = Plan.Read(await connection.Ask<string>(
            $"explain (verbose, format json) execute asked({string.Join(", ", types.Select(type => Values[type]))})", Token));

        Assert.Empty(plan.Faults);
        Assert.True(plan.AsksOnce);
        Assert.NotEqual(0, plan.Scans);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Calls))]
    public async Task So_does_what_a_function_does(string call)
    {
        var plans = new List<Plan>();
        await using var connection = await ActAsA(null, """
            load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;
            set auto_explain.log_level = 'notice'; set auto_explain.log_verbose = on; set auto_explain.log_format = 'json';
            begin
            """);
        connection.Notice += (_, told) =>
        {
            var json = told.Notice.MessageText[told.Notice.MessageText.IndexOf('{', StringComparison.Ordinal)..];
            if (json.Contains("codette.", StringComparison.Ordinal) && !json.Contains("FROM ONLY", StringComparison.Ordinal)) // as foreign keys ask
            {
                plans.Add(Plan.Read(json));
            }
        };

        await connection.Tell(call, Token);

        var reading = plans.Where(plan => plan.Scans > 0).ToArray();
        var isOneStatement = OwnedCall.All.Any(each => call.Contains($"codette.{each.Function}(", StringComparison.Ordinal));
        Assert.True(reading.Length >= (isOneStatement ? 1 : 2), $"{reading.Length} of {plans.Count} plans read.");
        Assert.Empty(plans.SelectMany(plan => plan.Faults));
        Assert.All(reading, plan => Assert.True(plan.AsksOnce));
    }

    [Theory(Timeout = Patience)]
    [InlineData("select", true)] // no filter in the statement: the policy brings the index
    [InlineData("alter policy conversations_select on codette.conversations using (owner = auth.uid())", false)]
    [InlineData("alter policy conversations_select on codette.conversations using (owner::text = (select auth.uid())::text)", false)]
    [InlineData("alter table codette.conversations disable row level security", false)]
    public async Task Row_security_that_costs_more_is_told(string change, bool isGood)
    {
        await using var connection = await ActAsA(null, $"begin; {change}");

        var plan = Plan.Read(await connection.Ask<string>("explain (verbose, format json) select title from codette.conversations", Token));

        Assert.Equal(isGood, plan.AsksOnce && plan.Faults.Count == 0);
    }

    /// <param name="login">Null: a superuser who takes on the caller's login, after doing <paramref name="before"/>.</param>
    private async Task<NpgsqlConnection> ActAsA(string? login, string before = "begin")
    {
        Needed.From(fixture.Services);
        var database = fixture.Database!;
        await database.AssertCallerIsBound(token: Token);
        var connection = await Sessions.Open(login is null ? database.AdminConnectionString : database.ConnectionString(login), Token);
        await connection.Tell(before, Token);
        await using var batch = Stage.Acting(connection, Role.A, isBorrowed: login is null);
        await batch.ExecuteNonQueryAsync(Token);
        return connection;
    }
}
