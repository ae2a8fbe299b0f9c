using Codette.Infrastructure.Tests.Contracts;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>That no statement escapes: each one on rows that have owners filters by them, unless it only inserts.</summary>
public sealed class StatementFilterTests(UnfilteredPostgresFixture fixture) : IClassFixture<UnfilteredPostgresFixture>
{
    [Fact(Timeout = 60_000)]
    public async Task Every_statement_on_owned_rows_is_sent_by_the_facts_and_loses_its_filters()
    {
        Needed.From(fixture.Services);
        foreach (var fact in IsolationFacts.All.Values)
        {
            await fact(fixture);
        }

        var sent = fixture.Filters.Sent.Where(each => OwnerFilters.IsOnOwnedRows(each.Key)).ToDictionary();
        var constants = OwnedStatements.All;
        Assert.Equal(constants.Where(each => !OwnedStatements.Pieces.Contains(each.Key)).Select(each => each.Value).Order(), sent.Keys.Order());
        Assert.Equal(
            OwnedStatements.WithoutFilter.Order(),
            sent.Where(each => each.Key == each.Value).Select(each => constants.Single(constant => constant.Value == each.Key).Key).Order());
        Assert.All(sent.Values, rewritten => Assert.DoesNotContain("owner = $1", rewritten, StringComparison.Ordinal));
        Assert.Equal((24, 19), (sent.Count, sent.Count(each => each.Key != each.Value)));
    }

    [Fact]
    public void Every_level_of_a_statement_filters()
    {
        foreach (var (name, sql) in OwnedStatements.All.Where(each => !OwnedStatements.WithoutFilter.Contains(each.Key)))
        {
            var reads = Count(sql, "from codette.") + Count(sql, "update codette.") + Count(sql, "join codette.");
            var filters = Count(sql, "owner = $1") + Count(sql, "c.owner = m.owner");

            Assert.True(reads == filters, $"{name} reads {reads} times and filters {filters} times.");
        }
    }

    private static int Count(string sql, string piece) => sql.Split(piece).Length - 1;
}
