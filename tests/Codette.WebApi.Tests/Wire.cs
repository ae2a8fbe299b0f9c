using System.Net;
using System.Text;
using System.Text.Json;

namespace Codette.WebApi.Tests;

/// <summary>Short words for requests.</summary>
internal static class Wire
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<HttpResponseMessage> Post(this HttpClient client, string path, string? json = null, params (string Name, string Value)[] headers) =>
        client.Call(HttpMethod.Post, path, json, headers);

    public static async Task<HttpResponseMessage> Call(
        this HttpClient client, HttpMethod method, string path, string? json = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await client.SendAsync(request, Token);
    }

    public static async Task<JsonElement> Json(this Task<HttpResponseMessage> call, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await call;
        var text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(expected == response.StatusCode, $"{response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public static Task<JsonElement> Read(this HttpClient client, string path) => client.Call(HttpMethod.Get, path).Json();

    /// <summary>A problem body, whole.</summary>
    public static async Task Refuses(this Task<HttpResponseMessage> call, int status, string code)
    {
        using var response = await call;
        var text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(status == (int)response.StatusCode, $"{response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var body = JsonDocument.Parse(text).RootElement;
        Assert.Equal(code, body.Text("code"));
        Assert.NotEqual("", body.Text("error"));
        Assert.Equal(body.Text("error"), body.Text("detail"));
        Assert.Equal(status, body.GetProperty("status").GetInt32());
    }

    public static string Text(this JsonElement json, string path) => json.At(path).GetString()!;

    public static double Number(this JsonElement json, string path) => json.At(path).GetDouble();

    /// <summary>What is at a path such as <c>cache.entries</c>; fails when nothing is.</summary>
    public static JsonElement At(this JsonElement json, string path)
    {
        foreach (var name in path.Split('.'))
        {
            Assert.True(json.TryGetProperty(name, out var inner), $"There is no {name} of {path}.");
            json = inner;
        }

        return json;
    }
}
