using System.Text.Json;
using Codette.WebApi.Tests.Diagnostics;
using Codette.WebApi.Tests.Identity;
using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests;

/// <summary>What is told of the keys of a project.</summary>
public sealed class CredentialTests : IAsyncDisposable
{
    private const string Question = """{"message":"What attack for a snare?"}""";

    private readonly ServerStorage _storage = new();

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task A_key_is_told_by_all_that_may_be_shown_of_it()
    {
        var key = _storage.Project.ServiceKey;
        await using var server = KeyedServer.Start(_storage, [(KeyedServer.Service, key)]);

        var body = await server.Diagnose("credentials");

        Assert.Equal(("ok", "Service Role Key"), (body.Text("status"), body.Text("current_key_used")));
        var told = body.At($"credentials.{KeyedServer.Service}");
        Assert.Equal(("legacy_service_role", "service_role", "codettetests"), (told.Text("kind"), told.Text("role"), told.Text("project_ref")));
        Assert.Equal(key.Length, told.Number("length"));
        Assert.Matches("^[0-9a-f]{8}$", told.Text("fingerprint"));
        Assert.True(told.At("expires_at").GetDateTimeOffset() > TimeProvider.System.GetUtcNow());
        Assert.Equal(JsonValueKind.Null, told.At("advice").ValueKind);
        Assert.All(
            (string[])["kind", "role", "length", "fingerprint", "expires_at", "project_ref", "project_match", "accepted", "server_role", "advice"],
            name => Assert.Equal(JsonValueKind.Null, body.At($"credentials.VITE_SUPABASE_URL.{name}").ValueKind));
        var security = await server.Diagnose("rls-policies");
        Assert.Equal(("Service Role Key", "✅ CORRECT"), (security.Text("current_key_used"), security.Text("status")));
        Assert.True(security.At("rls_analysis.security_recommendations.using_service_role").GetBoolean());
    }

    [Fact]
    public async Task The_advice_on_a_wrong_key_is_in_the_first_lines_of_the_log_and_in_the_credentials()
    {
        var (service, anon) = (_storage.Project.ServiceKey, _storage.Project.AnonKey);
        (string Setting, string Text, string Kind)[] wrong =
        [
            (KeyedServer.Service, $"Bearer {service}", "bearer_prefixed"), (KeyedServer.Anon, $"'{anon}'", "quoted"),
            (KeyedServer.Publishable, "sbp_0123456789abcdef0123456789abcdef01234567", "management_token"), (KeyedServer.Vite, service, "service_key_in_public_place"),
        ];
        await using var server = KeyedServer.Start(_storage, [(KeyedServer.Secret, service), .. wrong.Select(key => (key.Setting, key.Text))]);

        var told = (await server.Diagnose("credentials")).At("credentials");

        Assert.All(wrong, key =>
        {
            Assert.Equal(key.Kind, told.Text($"{key.Setting}.kind"));
            Assert.False(told.At($"{key.Setting}.used").GetBoolean());
            var advice = $"{key.Setting}: {told.Text($"{key.Setting}.advice")}";
            Assert.Contains(server.Log.Entries, line => line.Event == 3305 && line.Text.Contains(advice, StringComparison.Ordinal));
        });
        Assert.True(told.At($"{KeyedServer.Secret}.used").GetBoolean());
    }

    [Fact]
    public async Task With_a_public_key_alone_what_works_works_and_what_does_not_says_why()
    {
        await using (KeyedServer.Start(_storage, [(KeyedServer.Service, _storage.Project.ServiceKey)]))
        {
            // which brings the knowledge base
        }

        (string, string)[] keys = [(KeyedServer.Anon, _storage.Project.AnonKey)];
        await using var server = KeyedServer.Start(_storage, keys, [.. KeyedServer.SignIn, ("CODETTE_ALLOW_ANONYMOUS", "true")]);
        await using var local = KeyedServer.Start(_storage, keys);

        var credentials = await server.Diagnose("credentials");
        Assert.Equal(("degraded", "degraded", "Anon Key"), (credentials.Text("status"), credentials.Text("state"), credentials.Text("current_key_used")));
        Assert.Contains("holds a public key", credentials.Text("message"), StringComparison.Ordinal);
        var status = await server.Diagnose("status");
        Assert.Equal("degraded", status.Text("status"));
        Assert.Contains(status.At("reasons").EnumerateArray(), reason => reason.GetString()!.Contains("holds a public key", StringComparison.Ordinal));
        var security = await server.Diagnose("rls-policies");
        Assert.Equal(("Anon Key", "UNKNOWN", "unknown"), (security.Text("current_key_used"), security.Text("status"), security.Text("state")));
        Assert.False(security.At("rls_analysis.security_recommendations.using_service_role").GetBoolean());
        Assert.Contains("public key alone", security.Text("message"), StringComparison.Ordinal);
        Assert.Contains(server.Log.Entries, line => line.Level == LogLevel.Warning && line.Text.Contains("connected with anon (limited by RLS)", StringComparison.Ordinal));
        Assert.Contains(server.Log.Entries, line => line.Text.Contains("a public key:", StringComparison.Ordinal)); // where it says what it is set to

        Assert.NotEqual(0, (await local.Client.Read("/api/knowledge?q=snare compression")).At("results").GetArrayLength());
        var ann = KeyedServer.Bearer(KeyedServer.Token(Tokens.Ann));
        await server.Client.Post("/codette/chat", Question, ann).Json();
        Assert.Equal(2, (await server.Client.Call(HttpMethod.Get, "/api/codette/history", null, ann).Json()).Number("total"));
        foreach (var nobody in (Server[])[server, local])
        {
            await nobody.Client.Post("/codette/chat", Question).Refuses(403, "storage_public_key");
            await nobody.Client.Call(HttpMethod.Put, "/api/sessions/mine", """{"name":"Mine","version":0,"tracks":[]}""").Refuses(403, "storage_public_key");
        }
    }
}
