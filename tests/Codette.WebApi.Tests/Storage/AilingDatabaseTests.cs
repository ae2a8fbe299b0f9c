using Codette.WebApi.Tests.Realtime;
using Codette.WebApi.Tests.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests;

public sealed class AilingDatabaseTests : IAsyncDisposable
{
    private readonly Server _server = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_database_file_that_is_gone_is_unreachable_and_the_status_degraded_until_it_is_back()
    {
        Assert.Equal("operational", (await _server.Diagnose("status")).Text("status"));
        File.Move(_server.Storage.Database, _server.Storage.Database + ".away");

        var status = await _server.Diagnose("status");
        Assert.Equal(("degraded", "failing"), (status.Text("status"), status.Text("state")));
        Assert.Contains("gone", Assert.Single(status.At("reasons").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal("unreachable", status.Text("services.database"));
        Assert.Equal("missing", status.Text("database.last_probe.outcome"));
        Assert.True(status.At("database.client_initialized").GetBoolean());

        var database = await _server.Diagnose("database");
        Assert.Equal(("Unreachable", "failing"), (database.Text("database.connection"), database.Text("state")));
        Assert.Equal("failing", (await _server.Diagnose("dependencies")).Text("state"));
        Assert.Contains("gone", database.Text("database.reason"), StringComparison.Ordinal);
        Assert.Equal("UNKNOWN", (await _server.Diagnose("rls-policies")).Text("status"));
        Assert.StartsWith("Unreachable", (await _server.Diagnose("dependencies")).Text("dependencies.core.SQLite"), StringComparison.Ordinal);

        File.Move(_server.Storage.Database + ".away", _server.Storage.Database);
        Assert.Equal("operational", (await _server.Diagnose("status")).Text("status"));
    }

    [Fact]
    public async Task A_database_that_another_program_writes_to_is_read_and_degraded_within_the_time_limit()
    {
        await using var other = new SqliteConnection($"Data Source={_server.Storage.Database};Pooling=False");
        other.Open();
        Execute(other, "begin immediate");
        var began = TimeProvider.System.GetTimestamp();
        var status = await _server.Diagnose("status");
        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 0, 3);
        Assert.Equal(("degraded", "degraded"), (status.Text("status"), status.Text("state")));
        Assert.Equal("impaired", status.Text("services.database"));
        Assert.Equal("Connected", status.Text("database.connection"));
        Assert.Contains("takes no writes", Assert.Single(status.At("reasons").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal("timeout", (await _server.Diagnose("database")).Text("database.write.outcome"));
        Execute(other, "rollback");
        await Soon.Is(async () => (await _server.Diagnose("status")).Text("status") == "operational");
    }

    [Fact]
    public async Task An_index_that_cannot_be_kept_is_told_once_and_ends_nothing()
    {
        await using var other = new SqliteConnection($"Data Source={_server.Storage.Database};Pooling=False");
        other.Open();
        Execute(other, "drop table messages_search_progress");

        await Soon.Is(() => _server.Log.Entries.Any(IsTold));
        await Task.Delay(2_500, TestContext.Current.CancellationToken);

        Assert.Single(_server.Log.Entries, IsTold);
        Assert.Equal("healthy", (await _server.Client.Read("/health")).Text("status"));
    }

    [Fact]
    public async Task A_table_that_is_missing_is_named_and_the_others_still_answer()
    {
        await using var other = new SqliteConnection($"Data Source={_server.Storage.Database};Pooling=False");
        other.Open();
        Execute(other, "drop table suggestions");
        var body = await _server.Diagnose("database");
        Assert.Equal("Connected", body.Text("database.connection"));
        Assert.False(body.At("database.accessible").GetBoolean());
        Assert.Equal("missing", body.Text("database.tables.suggestions.outcome"));
        Assert.Equal(("Missing", "degraded"), (body.Text("database.tables.suggestions.verdict"), body.Text("state")));
        Assert.Equal("ok", body.Text("database.tables.messages.outcome"));
        Assert.Contains("suggestions", Assert.Single(body.At("reasons").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_step_that_is_not_recorded_is_pending()
    {
        await using var other = new SqliteConnection($"Data Source={_server.Storage.Database};Pooling=False");
        other.Open();
        Execute(other, "delete from schema_versions where ScriptName like '0003%'");
        var body = await _server.Diagnose("database");
        Assert.Equal("0003_create_suggestions.sql", Assert.Single(body.At("database.migrations.pending").EnumerateArray()).GetString());
        Assert.Equal("degraded", body.Text("status"));
    }

    private static bool IsTold((LogLevel Level, int Event, string Text) line) => line.Text.Contains("falls behind", StringComparison.Ordinal);

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
