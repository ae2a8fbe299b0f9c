using System.Text.Json;
using System.Text.Json.Nodes;
using Codette.WebApi.Tests.Diagnostics;
using Codette.WebApi.Tests.Identity;
using Microsoft.AspNetCore.Http;

namespace Codette.WebApi.Tests;

/// <summary>Whether the project takes a key is what the project says, and not what the key says.</summary>
public sealed class AcceptedKeyTests : IAsyncDisposable
{
    private readonly ServerStorage _storage = new();

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task Keys_that_it_takes_are_told_with_the_role_that_it_answered_with()
    {
        await using var server = KeyedServer.Start(
            _storage,
            [(KeyedServer.Service, _storage.Project.ServiceKey), (KeyedServer.Secret, ServerStorage.SecretKey), (KeyedServer.Anon, _storage.Project.AnonKey)]);

        var body = await server.Diagnose("credentials");

        Assert.Equal("ok", body.Text("state"));
        Assert.Equal(("service_role", true), Verdict(body, KeyedServer.Service));
        Assert.Equal(("service_role", true), Verdict(body, KeyedServer.Secret));
        Assert.Equal(("anon", true), Verdict(body, KeyedServer.Anon));
        Assert.Equal((null, null), Verdict(body, KeyedServer.Publishable));
        var tables = (await server.Diagnose("database")).At("database.tables");
        Assert.Equal(("Accessible", "Denied"), (tables.Text("knowledge.as_anon"), tables.Text("messages.as_anon")));
    }

    [Fact]
    public async Task A_key_that_it_refuses_is_failing_though_it_looks_right()
    {
        var forged = Tokens.Sign(Claims("service_role"), new SecretSigner("another-project's-secret-of-32-characters"));
        await using var server = KeyedServer.Start(_storage, [(KeyedServer.Service, forged)]);

        var body = await server.Diagnose("credentials");

        Assert.Equal(("degraded", "failing", "Service Role Key"), (body.Text("status"), body.Text("state"), body.Text("current_key_used")));
        Assert.Equal((null, false), Verdict(body, KeyedServer.Service));
        var reason = Assert.Single(body.At("reasons").EnumerateArray()).GetString()!;
        Assert.StartsWith($"{KeyedServer.Service} is refused: ", reason, StringComparison.Ordinal);
        Assert.EndsWith(reason, body.Text("message"), StringComparison.Ordinal);
        Assert.Equal("failing", (await server.Diagnose("status")).Text("state"));
    }

    [Fact]
    public async Task One_that_it_takes_is_taken_though_the_schema_is_missing()
    {
        await using var server = KeyedServer.Start(_storage, [(KeyedServer.Service, _storage.Project.ServiceKey)]);
        _storage.Database.Prepare(async (address, token) =>
        {
            await using var connection = new Npgsql.NpgsqlConnection(address);
            await connection.OpenAsync(token);
            await using var command = new Npgsql.NpgsqlCommand("drop function codette.who_am_i()", connection);
            await command.ExecuteNonQueryAsync(token);
        });
        _storage.Project.ReloadSchema();

        var body = await server.Diagnose("credentials");

        Assert.Equal((null, true), Verdict(body, KeyedServer.Service));
        Assert.Contains("migrations print", body.Text($"credentials.{KeyedServer.Service}.accepted_reason"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_project_that_does_not_answer_leaves_it_unknown_within_the_time_limit(bool hangs)
    {
        await using var server = KeyedServer.Start(_storage, [(KeyedServer.Service, _storage.Project.ServiceKey)]);
        _storage.Project.Before = (context, _) => hangs ? Task.Delay(TimeSpan.FromSeconds(30), context.RequestAborted) : Paused(context);
        var began = TimeProvider.System.GetTimestamp();

        var body = await server.Diagnose("credentials");

        Assert.InRange(TimeProvider.System.GetElapsedTime(began).TotalSeconds, 0, 4);
        Assert.Equal("unknown", body.Text("state"));
        Assert.Equal((null, null), Verdict(body, KeyedServer.Service));
        Assert.NotEqual("", body.Text($"credentials.{KeyedServer.Service}.accepted_reason"));
    }

    [Fact]
    public async Task Without_a_public_key_nobody_looks_as_anon_and_that_is_said()
    {
        await using var server = KeyedServer.Start(_storage, [(KeyedServer.Service, _storage.Project.ServiceKey)]);

        var database = (await server.Diagnose("database")).At("database");

        Assert.Equal(("service_role", JsonValueKind.False), (database.Text("effective_user"), database.At("tls").ValueKind));
        Assert.Equal(JsonValueKind.Null, database.At("tables.knowledge.as_anon").ValueKind);
        Assert.Equal("Not asked: no public key is set.", database.Text("tables.knowledge.as_anon_reason"));
        Assert.Equal(database.Number("tables.knowledge.rows"), database.Number("tables.knowledge.row_estimate"));
    }

    private static (string? Role, bool? IsAccepted) Verdict(JsonElement body, string setting)
    {
        var key = body.At($"credentials.{setting}");
        return (key.At("server_role").GetString(), key.At("accepted") is { ValueKind: not JsonValueKind.Null } told ? told.GetBoolean() : null);
    }

    private static JsonObject Claims(string role) => new()
    {
        ["iss"] = "supabase",
        ["ref"] = "codettetests",
        ["role"] = role,
        ["exp"] = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds(),
    };

    private static Task Paused(HttpContext context)
    {
        context.Response.StatusCode = 503;
        return context.Response.WriteAsync("<html>The project is paused.</html>");
    }
}
