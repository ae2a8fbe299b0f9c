using System.Text.Json;

namespace Codette.WebApi.Tests.Http;

public sealed class LogTests(Server server)
{
    [Fact]
    public async Task What_people_write_never_reaches_the_log()
    {
        const string Secret = "zq-private-words";
        await server.Client.Post("/codette/chat", JsonSerializer.Serialize(new { message = Secret }), ("Authorization", $"Bearer {Secret}"));
        await server.Client.Post("/codette/chat", $"{{\"message\":\"{Secret}");
        await server.Client.Call(HttpMethod.Get, $"/api/conversations/search?q={Secret}");
        await server.Client.Call(HttpMethod.Get, $"/api/codette/history?limit={Secret}");

        Assert.Contains(server.Log.Entries, line => line.Text.Contains("GET /api/conversations/search 200", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.Entries, line => line.Text.Contains(Secret, StringComparison.Ordinal));
    }
}
