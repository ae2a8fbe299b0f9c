using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Codette.Testing.Rest;

/// <summary>What a client is told.</summary>
/// <param name="Body">Null where there is none.</param>
/// <param name="Headers">Those without a value are left out.</param>
internal sealed record RestAnswer(int Status, string? Body, params (string Name, string? Value)[] Headers)
{
    public static RestAnswer Of(RestException error) => new(
        error.Status,
        error.Code is null
            ? JsonSerializer.Serialize(new { message = error.Message, hint = error.Hint })
            : JsonSerializer.Serialize(
                new { code = error.Code, details = error.Details, hint = error.Hint, message = error.Message }),
        ("Content-Type", "application/json; charset=utf-8"),
        ("Proxy-Status", error.Code is null ? null : $"PostgREST; error={error.Code}"),
        ("WWW-Authenticate", error.Challenge),
        ("Content-Range", error.ContentRange));

    public async Task Write(HttpResponse response)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers.Where(header => header.Value is not null))
        {
            response.Headers[name] = value;
        }

        if (Body is not null)
        {
            await response.WriteAsync(Body);
        }
    }
}
