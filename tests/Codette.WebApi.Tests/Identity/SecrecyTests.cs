using System.Collections.Concurrent;

namespace Codette.WebApi.Tests.Identity;

/// <summary>What a client says to prove who it is goes nowhere else.</summary>
public sealed class SecrecyTests(SignInServer signIn) : IClassFixture<SignInServer>
{
    [Fact]
    public async Task No_token_is_ever_logged_or_sent_back()
    {
        ConcurrentBag<string> answers = [];
        string[] tokens =
        [
            signIn.Token(), signIn.Token(change: claims => claims["exp"] = 1), signIn.Token(signer: new SecretSigner("another")),
            signIn.Token(signer: new NoSigner("none")), signIn.Token(change: claims => claims["role"] = "service_role"),
            signIn.Token(change: claims => claims["iss"] = "zq-issuer"), signIn.Token(change: claims => claims["sub"] = "zq-subject"),
            signIn.Token(change: claims => claims["aud"] = "zq-audience"), "zq.zq-no-token.zq", "sb_secret_zq-key",
        ];
        foreach (var token in tokens)
        {
            foreach (var path in (string[])["/health", "/api/codette/history", "/api/sessions", "/api/diagnostics/credentials", "/no-such-route"])
            {
                await Keep(signIn.Get(path, token));
            }

            await Keep(signIn.Post("/codette/chat", "{\"message\":", token));
            await Keep(signIn.Get($"/ws?access_token={token}"));
            await Keep(signIn.Get($"/ws/transport/clock?session=a%20b&access_token={token}"));
            await Keep(signIn.Get($"/health?access_token={token}"));
            await using var client = await signIn.Join(Server.NewSession());
            await client.Send($$"""{"type":"auth","id":"zq","access_token":"{{token}}"}""");
            answers.Add((await client.Read())!.ToJsonString());
        }

        await using (await signIn.Server.Connect($"?access_token={tokens[0]}"))
        {
        }

        await Keep(signIn.Get("/api/diagnostics/credentials", Server.AdminToken));
        await Keep(signIn.Get("/api/diagnostics/status", Server.AdminToken));
        Assert.Contains(answers, answer => answer.Contains("current_key_used", StringComparison.Ordinal));
        string[] secrets = [Tokens.Secret, Server.AdminToken, "zq-", "somebody@tests.example", .. tokens.SelectMany(token => token.Split('.').Skip(1)).Where(part => part.Length > 4)];
        Assert.Contains(signIn.Server.Log.Entries, entry => entry.Event == 1102); // the log is on, down to the least line
        Assert.All(secrets, secret =>
        {
            Assert.DoesNotContain(signIn.Server.Log.Entries, entry => entry.Text.Contains(secret, StringComparison.Ordinal));
            Assert.DoesNotContain(answers, answer => answer.Contains(secret, StringComparison.Ordinal));
        });

        async Task Keep(Task<HttpResponseMessage> call)
        {
            using var response = await call;
            answers.Add($"{response.Headers}{await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        }
    }
}
