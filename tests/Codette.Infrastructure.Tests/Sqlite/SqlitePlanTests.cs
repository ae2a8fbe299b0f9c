using Codette.Infrastructure.Sqlite.Chat;
using Dapper;

namespace Codette.Infrastructure.Tests.Sqlite;

/// <summary>How the database goes about the reads that an owner of many messages would wait for.</summary>
public sealed class SqlitePlanTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData(SqliteConversationStore.SelectFound, "SCAN s VIRTUAL TABLE")] // the words first, then only the messages that hold them
    [InlineData(SqliteConversationStore.SelectMessages, "SEARCH m USING INDEX messages_of_conversation")]
    public async Task A_read_touches_what_it_gives_not_all_of_the_owner(string sql, string first)
    {
        await using var stores = await RunningStores.Start(_folder.Path);

        var steps = stores.Database.Read(
            open => open.Connection.Query(
                $"explain query plan {sql}", new { owner = "o", id = "i", after = "a", query = "q", limit = 1 }).Select(row => (string)row.detail).ToArray(),
            TestContext.Current.CancellationToken);

        Assert.StartsWith(first, steps[0], StringComparison.Ordinal);
        Assert.DoesNotContain(steps, step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}
