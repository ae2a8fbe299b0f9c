using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Codette.Application;
using Codette.WebApi.Analysis;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(Codette.WebApi.Tests.Analysis.AnalysisHost))]

namespace Codette.WebApi.Tests.Analysis;

/// <summary>The analysis alone on a real Kestrel, with the pipeline every request passes.</summary>
public sealed class AnalysisHost : IAsyncLifetime
{
    private readonly WebApplication _app;

    public AnalysisHost()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<CodetteOptions>(options => options.Port = 0);
        builder.Services.AddApplication().AddHttp().AddMapping();
        _app = builder.Build();
        _app.UseHttp();
        _app.MapAnalysis();
    }

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Status and body of a GET.</summary>
    public async Task<Answer> Get(string path) => await Answer.Of(await Client.GetAsync(path, TestContext.Current.CancellationToken));

    /// <summary>Status and body of a POST of an object.</summary>
    public async Task<Answer> Post(string path, object body) =>
        await Answer.Of(await Client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken));

    /// <summary>Status and body of a POST of text as it is, called JSON; a server that refuses it unread is heard.</summary>
    public async Task<Answer> PostText(string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.ExpectContinue = body.Length > 1_000_000;
        return await Answer.Of(await Client.SendAsync(request, TestContext.Current.CancellationToken));
    }
}

/// <summary>What came back.</summary>
/// <param name="Json">The body; undefined when it is empty.</param>
public sealed record Answer(int Status, JsonElement Json)
{
    public JsonElement this[string name] => Json.GetProperty(name);

    public static async Task<Answer> Of(HttpResponseMessage response)
    {
        using (response)
        {
            var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            return new((int)response.StatusCode, bytes.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(bytes));
        }
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
