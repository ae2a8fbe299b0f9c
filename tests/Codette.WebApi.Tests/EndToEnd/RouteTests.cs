using System.Text.Json;

namespace Codette.WebApi.Tests.EndToEnd;

public sealed class RouteTests
{
    private const string Front = "http://localhost:5173";

    [Fact]
    public async Task Every_route_of_the_live_table_answers_and_explains_its_refusals_to_the_front_end()
    {
        await using var server = new Server();
        var asked = 0;
        foreach (var (method, path) in LiveRoutes.Of(server))
        {
            var where = $"{method} {path}";
            using var response = await server.Client.Call(new HttpMethod(method), path, method is "GET" or "DELETE" ? null : "{}", ("Origin", Front));
            var status = (int)response.StatusCode;
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(status is < 500 or 501, $"{where}: {status} {text}");
            Assert.True(response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) && allowed.Single() == Front, where);
            if (status >= 400)
            {
                var body = JsonDocument.Parse(text).RootElement;
                Assert.All((string[])["error", "detail", "code"], name => Assert.NotEqual("", body.Text(name)));
                Assert.Equal(status, body.Number("status"));
            }

            asked++;
        }

        Assert.True(asked > 100, $"{asked}");
        Assert.Equal("operational", (await server.Client.Read("/api/diagnostics/status")).Text("status"));
        Assert.DoesNotContain(server.Log.Entries, entry => entry.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }
}
