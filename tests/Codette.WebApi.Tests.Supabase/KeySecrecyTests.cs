using System.Collections.Concurrent;
using Codette.Infrastructure;
using Codette.WebApi.Tests.EndToEnd;
using Codette.WebApi.Tests.Identity;
using Codette.WebApi.Tests.Realtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.WebApi.Tests;

/// <summary>Keys and tokens go to the project and nowhere else.</summary>
public sealed class KeySecrecyTests : IAsyncDisposable
{
    /// <summary>So many characters in a row of what is secret are a leak.</summary>
    private const int Telling = 12;

    private const string Management = "sbp_5ae1f09c77b24d3e8a61c0d94b7f23e6a8d10c55", Password = "postgres://u:zq-Pass-word-of-all@db.example:5432/postgres";

    private readonly ServerStorage _storage = new();
    private readonly ConcurrentBag<string> _seen = [];
    private readonly string _token = KeyedServer.Token(Tokens.Ann);

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    public static TheoryData<string> Ways => ["legacy", "opaque", "wrong elsewhere", "wrong first"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task No_key_and_no_token_is_in_any_log_line_or_answer(string way)
    {
        var keys = Keys(way);
        string[] tokens = [_token, KeyedServer.Token(Tokens.Ben, claims => claims["exp"] = 1), KeyedServer.Token(Tokens.Ben, claims => claims["iss"] = "https://zq-elsewhere.example")];
        await using var server = KeyedServer.Start(_storage, keys, KeyedServer.SignIn);

        foreach (var (method, path) in LiveRoutes.Of(server))
        {
            await Call(server, method, path, method is "GET" or "DELETE" ? null : "{}", _token);
        }

        await CallsThatMatter(server, tokens);
        await using (var socket = await TestClient.Connect(server.Socket("?session=keys"), token: _token))
        {
            _seen.Add((await socket.Ask("""{"type":"chat","message":"What is a send?"}""", "chat_response")).ToJsonString());
            _seen.Add((await socket.Ask(SignInServer.Auth(tokens[1]), "error")).ToJsonString());
        }

        _storage.Project.Before = (context, _) => Echo(context, 401);
        await CallsThatMatter(server, tokens);
        _storage.Project.Before = (context, _) => Echo(context, 409);
        await CallsThatMatter(server, tokens);
        await _storage.Project.DisposeAsync();
        await CallsThatMatter(server, tokens);

        Assert.Contains(server.Log.Entries, line => line.Level == Microsoft.Extensions.Logging.LogLevel.Trace || line.Event == 1102);
        Holds([.. keys.Select(key => key.Text), .. tokens, Server.AdminToken], [.. _seen, .. server.Log.Entries.Select(line => line.Text)]);
    }

    [Fact]
    public async Task A_start_that_fails_for_its_keys_shows_none()
    {
        (string Setting, string Text)[] keys =
        [
            (KeyedServer.Service, $"\"{_storage.Project.ServiceKey}\""), (KeyedServer.Secret, Management), (KeyedServer.Anon, Password),
            (KeyedServer.Publishable, _token), (KeyedServer.Vite, _storage.Project.AnonKey[..60]),
        ];

        var fault = await Record.ExceptionAsync(async () => await Task.Run(() => new ServiceCollection().AddInfrastructure(
            new ConfigurationBuilder().AddInMemoryCollection([
                .. _storage.Settings.Concat(keys).GroupBy(setting => setting.Item1).Select(same => KeyValuePair.Create(same.Key, (string?)same.Last().Item2)),
            ]).Build(),
            _ => "/nowhere")));

        Assert.Contains("SUPABASE_SERVICE_ROLE_KEY:", fault!.ToString(), StringComparison.Ordinal);
        Holds([.. keys.Select(key => key.Text)], [fault.ToString()]);
    }

    private (string Setting, string Text)[] Keys(string way) => way switch
    {
        "legacy" => [(KeyedServer.Service, _storage.Project.ServiceKey), (KeyedServer.Anon, _storage.Project.AnonKey)],
        "opaque" => [(KeyedServer.Secret, ServerStorage.SecretKey), (KeyedServer.Publishable, ServerStorage.PublishableKey)],
        "wrong elsewhere" =>
        [
            (KeyedServer.Service, _storage.Project.ServiceKey), (KeyedServer.Secret, Management), (KeyedServer.Anon, Password),
            (KeyedServer.Publishable, _token), (KeyedServer.Vite, ServerStorage.SecretKey),
        ],
        _ => [(KeyedServer.Service, $"Bearer {_storage.Project.ServiceKey}"), (KeyedServer.Secret, _storage.Project.ServiceKey), (KeyedServer.Vite, $"{_storage.Project.AnonKey[..90]}…")],
    };

    private async Task CallsThatMatter(Server server, string[] tokens)
    {
        foreach (var token in tokens)
        {
            await Call(server, "POST", "/codette/chat", """{"message":"What attack for a snare?"}""", token);
            await Call(server, "PUT", "/api/sessions/keys", """{"name":"Keys","version":0,"tracks":[]}""", token);
            await Call(server, "GET", "/api/codette/history", null, token);
        }

        foreach (var name in (string[])["status", "credentials", "database", "dependencies", "rls-policies"])
        {
            await Call(server, "GET", $"/api/diagnostics/{name}", null, Server.AdminToken);
        }
    }

    private async Task Call(Server server, string method, string path, string? json, string token)
    {
        using var response = await server.Client.Call(new HttpMethod(method), path, json, KeyedServer.Bearer(token));
        _seen.Add($"{response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>A project that says what it was asked with.</summary>
    private static Task Echo(HttpContext context, int status)
    {
        var sent = $"{context.Request.Headers["apikey"]} {context.Request.Headers.Authorization}";
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { code = status == 401 ? null : "23505", message = sent, details = sent, hint = sent });
    }

    private static void Holds(IEnumerable<string> secrets, IReadOnlyCollection<string> texts)
    {
        Assert.NotEmpty(texts);
        var telling = secrets.SelectMany(Parts).SelectMany(part => Enumerable.Range(0, Math.Max(0, part.Length - Telling + 1)).Select(at => part.Substring(at, Telling)))
            .ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            for (var at = 0; at + Telling <= text.Length; at++)
            {
                if (telling.Contains(text.AsSpan(at, Telling)))
                {
                    Assert.Fail($"A part of a key is in: {text}");
                }
            }
        }
    }

    /// <summary>Of a token its payload and signature: the header is the same for all. Of another key what follows its form.</summary>
    private static string[] Parts(string secret) => secret.Split('.') is [_, .. { Length: > 0 } rest] && secret.Contains("eyJ", StringComparison.Ordinal)
        ? rest
        : [secret.Replace("sb_secret_", "", StringComparison.Ordinal).Replace("sb_publishable_", "", StringComparison.Ordinal).Replace("postgres://", "", StringComparison.Ordinal)];
}
