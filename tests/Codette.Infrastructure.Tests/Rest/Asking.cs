using System.Net;
using System.Text;
using System.Text.Json;
using Codette.Testing.Rest;

namespace Codette.Infrastructure.Tests.Rest;

/// <summary>What a server said.</summary>
internal sealed record Reply(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public int Code => (int)Status;

    public string? Range => Headers.GetValueOrDefault("Content-Range");

    public string? Applied => Headers.GetValueOrDefault("Preference-Applied");

    /// <summary>The code of an error.</summary>
    public string? Error => Text("code");

    public string? Message => Text("message");

    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Status and code, as in <c>404 PGRST205</c>.</summary>
    public string Outcome => $"{Code} {Error}";

    /// <summary>A property of the object that the body is, if it is one.</summary>
    public string? Text(string name) =>
        Body.StartsWith('{') && Json.TryGetProperty(name, out var value) ? value.ToString() : null;
}

/// <summary>Sends requests as they are written, without any client in between.</summary>
internal sealed class Asking(RestServer server, string key, string? bearer = null) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new(server.Url, "/rest/v1/") };

    public static Asking AsService(RestServer server) => new(server, RestServer.SecretKey);

    public static Asking AsAnon(RestServer server) => new(server, RestServer.PublishableKey);

    public static Asking As(RestServer server, Guid person) => new(server, server.AnonKey, server.UserToken(person));

    public Task<Reply> Get(string target, params (string Name, string Value)[] headers) => Send("GET", target, null, headers);

    public Task<Reply> Post(string target, string body, params (string Name, string Value)[] headers) =>
        Send("POST", target, body, headers);

    public Task<Reply> Patch(string target, string body, params (string Name, string Value)[] headers) =>
        Send("PATCH", target, body, headers);

    public Task<Reply> Delete(string target, params (string Name, string Value)[] headers) =>
        Send("DELETE", target, null, headers);

    public async Task<Reply> Send(string method, string target, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new(method), target);
        if (key.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("apikey", key);
        }

        if (bearer is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        }

        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content!.Headers.Remove(name);
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return new(
            response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.Concat(response.Content.Headers).ToDictionary(
                header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public void Dispose() => _http.Dispose();
}
