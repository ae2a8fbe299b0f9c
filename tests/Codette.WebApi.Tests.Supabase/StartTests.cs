using Codette.WebApi.Tests.Diagnostics;
using Codette.WebApi.Tests.Realtime;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests;

/// <summary>What a start says is what was found by asking.</summary>
public sealed class StartTests
{
    private const string Connected = "Supabase client connected with service role (full access)";

    private const string Question = """{"message":"What attack for a snare?"}""";

    [Fact]
    public async Task A_project_that_answers_is_connected()
    {
        await using var server = new Server();

        Assert.Contains(server.Log.Entries, line => line.Level == LogLevel.Information && line.Text.Contains(Connected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_project_that_is_away_stops_no_start_and_is_found_when_it_returns(bool answers)
    {
        await using var storage = new ServerStorage();
        storage.Project.Before = (context, _) => Fail(context, answers);
        await using var server = new Server(_ => { }, storage);

        Assert.DoesNotContain(server.Log.Entries, line => line.Text.Contains(Connected, StringComparison.Ordinal));
        Assert.Single(server.Log.Entries, line => line.Text.Contains("configured but not reachable", StringComparison.Ordinal));
        Assert.Equal("healthy", (await server.Client.Read("/health")).Text("status"));
        var status = await server.Diagnose("status");
        Assert.Equal("degraded", status.Text("status"));
        Assert.Contains("unreachable", status.At("reasons")[0].GetString(), StringComparison.Ordinal);
        await server.Client.Post("/codette/chat", Question).Refuses(503, "storage_away");

        storage.Project.Before = null;
        await Soon.Is(() => server.Log.Entries.Any(line => line.Text.Contains(Connected, StringComparison.Ordinal)));
        await server.Client.Post("/codette/chat", Question).Json();
        Assert.Equal("operational", (await server.Diagnose("status")).Text("status"));
    }

    private static Task Fail(HttpContext context, bool answers)
    {
        if (answers)
        {
            context.Response.StatusCode = 503;
            return context.Response.WriteAsync("<html>The project is paused.</html>");
        }

        context.Abort();
        return Task.CompletedTask;
    }
}
