using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Codette.WebApi.Tests.Analysis;

/// <summary>What came back.</summary>
/// <param name="Json">The body; undefined when it is empty.</param>
internal sealed record Answer(int Status, JsonElement Json)
{
    public JsonElement this[string name] => Json.GetProperty(name);

    public static async Task<Answer> Of(Task<HttpResponseMessage> call)
    {
        using var response = await call;
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new((int)response.StatusCode, bytes.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(bytes));
    }

    public bool Has(string name) => Json.TryGetProperty(name, out _);

    /// <summary>Fails unless it is a list of strings, which clients join and search.</summary>
    public static string[] Strings(JsonElement list) => [.. list.EnumerateArray().Select(each =>
    {
        Assert.Equal(JsonValueKind.String, each.ValueKind);
        return each.GetString()!;
    })];

    /// <summary>Fails unless it is a refusal with the strings that old clients read.</summary>
    public void IsRefusal(int status, string? code = null)
    {
        Assert.Equal(status, Status);
        Assert.Equal(this["detail"].GetString(), this["error"].GetString());
        Assert.NotEmpty(this["detail"].GetString()!);
        Assert.NotEmpty(this["code"].GetString()!);
        Assert.Equal(code ?? this["code"].GetString(), this["code"].GetString());
    }
}

/// <summary>Requests of which status and body matter alike.</summary>
internal static class Asking
{
    public static Task<Answer> Get(this Server server, string path) => Answer.Of(server.Client.Call(HttpMethod.Get, path));

    /// <summary>An object as JSON.</summary>
    public static Task<Answer> Post(this Server server, string path, object body) =>
        Answer.Of(server.Client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken));

    /// <summary>Text as it is, called JSON.</summary>
    public static async Task<Answer> PostText(this Server server, string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Answer.Of(server.Client.PostAsync(path, content, TestContext.Current.CancellationToken));
    }
}
