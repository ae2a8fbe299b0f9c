using System.Text.Json;
using Codette.Domain.Common;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Testing.Rest;

namespace Codette.Infrastructure.Tests.Rest;

/// <summary>The REST server of the tests is held to account by a client that nobody here wrote.</summary>
[Collection(nameof(RestTest))]
public sealed class SupabaseJsTests(RestFixture fixture)
{
    private const int Fewest = 80;

    [Fact(Timeout = 60_000)]
    public async Task The_client_of_Supabase_finds_what_it_expects()
    {
        var server = Needed.From(fixture.Server);
        var script = Needed.From(SupabaseJs.Find());

        var (output, errors, code) = await script.Run("contract.mjs", Environment(server), TestContext.Current.CancellationToken);

        Assert.True(code == 0, errors);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.All(lines[..^1], line => Assert.True(line.GetProperty("ok").GetBoolean(), line.ToString()));
        Assert.Equal(lines.Length - 1, lines[^1].GetProperty("count").GetInt32());
        Assert.InRange(lines.Length, Fewest, int.MaxValue);
    }

    private static Dictionary<string, string> Environment(RestServer server)
    {
        var (me, other) = (Ids.New(TimeProvider.System.GetUtcNow()), Ids.New(TimeProvider.System.GetUtcNow()));
        return new()
        {
            ["REST_URL"] = server.Url.ToString(),
            ["REST_ANON"] = server.AnonKey,
            ["REST_SERVICE"] = server.ServiceKey,
            ["REST_PUBLISHABLE"] = RestServer.PublishableKey,
            ["REST_SECRET"] = RestServer.SecretKey,
            ["REST_ME"] = me.ToString(),
            ["REST_USER_TOKEN"] = server.UserToken(me),
            ["REST_OTHER_TOKEN"] = server.UserToken(other),
            ["REST_EXPIRED_TOKEN"] = server.UserToken(me, TimeSpan.FromMinutes(-1)),
        };
    }
}
