using System.Text.RegularExpressions;
using System.Text.Json;
using Codette.Application.Common;
using Codette.WebApi.Http.Logging;

namespace Codette.WebApi.Http.Problems;

/// <summary>
/// Turns whatever went wrong behind it into a problem body: malformed requests, storage that is away, bugs, and statuses
/// that were left without a body. A bug is logged once and told to nobody.
/// </summary>
internal sealed partial class ProblemGuard(RequestDelegate next, ILogger<ProblemGuard> logger)
{
    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response.StatusCode >= 400)
            {
                await Explain(context);
            }
        }
        catch (Exception fault)
        {
            await Answer(context, fault);
        }
    }

    private static Task Explain(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.ContentType is not null || response.ContentLength is not null)
        {
            return Task.CompletedTask;
        }

        var (code, sentence) = Problem.Meaning(response.StatusCode);
        return Problem.Write(context, response.StatusCode, code, sentence);
    }

    private async Task Answer(HttpContext context, Exception fault)
    {
        if (fault is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            return; // nobody is there to answer
        }

        if (fault is not (BadHttpRequestException or StorageException))
        {
            HttpLog.Unexpected(logger, fault, context.Request.Method, RouteOf(context));
        }

        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Headers.ContentLength = null;
        switch (fault)
        {
            case BadHttpRequestException bad:
                var (code, sentence) = Read(bad);
                await Problem.Write(context, bad.StatusCode, code, sentence);
                break;
            case StorageUnavailableException away:
                HttpLog.StorageAway(logger, away.Error.Code, away.InnerException?.Message ?? away.Message);
                await Problem.Write(context, away.Error);
                break;
            case StorageRefusedException refused:
                await Problem.Write(context, refused.Error);
                break;
            default:
                await Problem.Write(context, 500, "internal_error", "Codette made a mistake; it is written in the server's log.");
                break;
        }
    }

    /// <summary>The route's pattern, never the path with what people put in it.</summary>
    private static string RouteOf(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(no route)";

    private static (string Code, string Sentence) Read(BadHttpRequestException bad)
    {
        if (bad.StatusCode != StatusCodes.Status400BadRequest)
        {
            return Problem.Meaning(bad.StatusCode);
        }

        if (bad.InnerException is JsonException malformed)
        {
            return malformed.Path is { Length: > 0 and <= 100 } path
                ? ("body_invalid", $"The body is not the JSON that this route takes; the fault is at {path}.")
                : ("body_invalid", "The body is not the JSON that this route takes.");
        }

        if (Parameter().Match(bad.Message) is not { Success: true } match)
        {
            return ("request_malformed", "The request is malformed.");
        }

        return match.Groups[1].Value == "body" && bad.Message.Contains("provided", StringComparison.Ordinal)
            ? ("body_missing", "This route takes a JSON object as its body, and none was sent.")
            : ("parameter_invalid", $"The value of '{match.Groups[1].Value}' is missing or not of the right kind.");
    }

    [GeneratedRegex("""parameter "(?:[^" ]+ )?([A-Za-z_]+)" """)]
    private static partial Regex Parameter();
}
