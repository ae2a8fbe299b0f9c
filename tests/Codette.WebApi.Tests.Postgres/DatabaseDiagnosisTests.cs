using System.Text.Json;
using Codette.WebApi.Tests.Diagnostics;

namespace Codette.WebApi.Tests;

/// <summary>What the diagnoses tell of a database.</summary>
public sealed class DatabaseDiagnosisTests(Server server)
{
    [Fact]
    public async Task It_is_told_as_whom_it_is_asked_and_who_else_may_read_each_table()
    {
        var database = (await server.Diagnose("database")).At("database");

        Assert.Equal("service_role", database.Text("effective_user"));
        Assert.Equal(JsonValueKind.False, database.At("tls").ValueKind);
        Assert.Equal(
            ["knowledge", "knowledge_edition"],
            database.At("tables").EnumerateObject().Where(table => table.Value.Text("as_anon") != "Denied").Select(table => table.Name));
        Assert.Equal("Accessible", database.Text("tables.knowledge.as_anon"));
    }

    [Fact]
    public async Task The_store_is_reached_with_logins_and_no_key()
    {
        var body = await server.Diagnose("credentials");

        Assert.Equal("None", body.Text("current_key_used"));
        Assert.Equal("The PostgreSQL store is reached with DATABASE_URL and DATABASE_CALLER_URL.", body.Text("message"));
    }

    [Fact]
    public async Task What_the_backend_may_not_read_is_denied_and_what_anon_may_is_told()
    {
        await using var own = new Server();
        own.Storage.Database.Prepare(async (address, token) =>
        {
            await using var connection = new Npgsql.NpgsqlConnection(address);
            await connection.OpenAsync(token);
            await using var command = new Npgsql.NpgsqlCommand(
                "revoke select on codette.messages from service_role; grant select on codette.feedback to anon; drop table codette.suggestions", connection);
            await command.ExecuteNonQueryAsync(token);
        });

        var body = await own.Diagnose("database");

        Assert.Equal(("degraded", "Connected"), (body.Text("state"), body.Text("database.connection")));
        Assert.Equal("Denied", body.Text("database.tables.messages.verdict"));
        Assert.Equal("Accessible", body.Text("database.tables.feedback.as_anon"));
        Assert.Equal(("Missing", "Missing"), (body.Text("database.tables.suggestions.verdict"), body.Text("database.tables.suggestions.as_anon")));
    }
}
