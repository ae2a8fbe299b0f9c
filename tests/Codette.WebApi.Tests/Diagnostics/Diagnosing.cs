using System.Text.Json;

namespace Codette.WebApi.Tests.Diagnostics;

internal static class Diagnosing
{
    /// <summary>One of the eight diagnoses, which always answer 200.</summary>
    public static Task<JsonElement> Diagnose(this Server server, string name) => server.Client.Read("/api/diagnostics/" + name);
}
