using System.Text.Json;

namespace Codette.WebApi.Tests.Diagnostics;

internal static class Diagnosing
{
    /// <summary>One of the eight diagnoses, which always answer an administrator with 200.</summary>
    public static Task<JsonElement> Diagnose(this Server server, string name) =>
        server.Client.Call(HttpMethod.Get, "/api/diagnostics/" + name, null, ("Authorization", $"Bearer {Server.AdminToken}")).Json();
}
