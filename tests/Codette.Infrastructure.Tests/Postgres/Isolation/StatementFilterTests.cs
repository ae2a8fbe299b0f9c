using System.Reflection;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>That no statement escapes: each one on rows that have owners filters by them, unless it only inserts.</summary>
public sealed class StatementFilterTests(UnfilteredPostgresFixture fixture) : IClassFixture<UnfilteredPostgresFixture>
{
    /// <summary>They read nothing that has an owner: the first ones insert under the caller's, the last ones are calls.</summary>
    private static readonly string[] WithoutFilter =
    [
        "PostgresSessionStore.Insert", "PostgresSuggestionStore.Insert", "PostgresFeedbackStore.Upsert",
        "TurnStatements.Append", "PostgresSuggestionStore.SaveBoth",
    ];

    /// <summary>The beginning of two others.</summary>
    private static readonly string[] Pieces = ["TurnStatements.SelectTail"];

    [Fact(Timeout = 60_000)]
    public async Task Every_statement_on_owned_rows_is_sent_by_the_facts_and_loses_its_filters()
    {
        Needed.From(fixture.Services);
        foreach (var fact in IsolationFacts.All.Values)
        {
            await fact(fixture);
        }

        var sent = fixture.Filters.Sent.Where(each => OwnerFilters.IsOnOwnedRows(each.Key)).ToDictionary();
        var constants = Constants();
        Assert.Equal(constants.Where(each => !Pieces.Contains(each.Key)).Select(each => each.Value).Order(), sent.Keys.Order());
        Assert.Equal(
            WithoutFilter.Order(),
            sent.Where(each => each.Key == each.Value).Select(each => constants.Single(constant => constant.Value == each.Key).Key).Order());
        Assert.All(sent.Values, rewritten => Assert.DoesNotContain("owner = $1", rewritten, StringComparison.Ordinal));
        Assert.Equal((24, 19), (sent.Count, sent.Count(each => each.Key != each.Value)));
    }

    [Fact]
    public void Every_level_of_a_statement_filters()
    {
        foreach (var (name, sql) in Constants().Where(each => !WithoutFilter.Contains(each.Key)))
        {
            var reads = Count(sql, "from codette.") + Count(sql, "update codette.") + Count(sql, "join codette.");
            var filters = Count(sql, "owner = $1") + Count(sql, "c.owner = m.owner");

            Assert.True(reads == filters, $"{name} reads {reads} times and filters {filters} times.");
        }
    }

    /// <summary>All statements on owned rows in the room, by where they stand.</summary>
    private static Dictionary<string, string> Constants() => typeof(PostgresDatabase).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("Codette.Infrastructure.Postgres", StringComparison.Ordinal) == true)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.IsLiteral && field.FieldType == typeof(string))
        .Select(field => ($"{field.DeclaringType!.Name}.{field.Name}", (string)field.GetRawConstantValue()!))
        .Where(each => OwnerFilters.IsOnOwnedRows(each.Item2))
        .ToDictionary();

    private static int Count(string sql, string piece) => sql.Split(piece).Length - 1;
}
