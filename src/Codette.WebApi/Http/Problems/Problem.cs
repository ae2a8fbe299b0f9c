using System.Text.Json;
using Codette.Domain.Common;
using Microsoft.AspNetCore.WebUtilities;

namespace Codette.WebApi.Http.Problems;

/// <summary>The one place where an error becomes an HTTP status and a body.</summary>
internal static class Problem
{
    private const string ContentType = "application/problem+json";
    private const string RetrySeconds = "2";

    public static int StatusOf(ErrorKind kind) => kind switch
    {
        ErrorKind.Invalid => StatusCodes.Status400BadRequest,
        ErrorKind.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
        ErrorKind.NotFound => StatusCodes.Status404NotFound,
        ErrorKind.Conflict => StatusCodes.Status409Conflict,
        ErrorKind.RateLimited => StatusCodes.Status429TooManyRequests,
        ErrorKind.NotOffered => StatusCodes.Status501NotImplemented,
        ErrorKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public static Task Write(HttpContext context, Error error) => Write(context, StatusOf(error.Kind), error.Code, error.Message);

    public static async Task Write(HttpContext context, int status, string code, string sentence)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = ContentType;
        if (status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
        {
            response.Headers.RetryAfter = RetrySeconds;
        }

        var body = new ProblemBody("about:blank", ReasonPhrases.GetReasonPhrase(status), status, sentence, sentence, code);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, HttpJson.Plain.ProblemBody);
        response.ContentLength = bytes.Length;
        await response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>What a status that was left without a body means.</summary>
    public static (string Code, string Sentence) Meaning(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("parameter_invalid", "A value in the query is missing or not of the right kind."),
        StatusCodes.Status404NotFound => ("route_not_found", "There is no such route."),
        StatusCodes.Status405MethodNotAllowed => ("method_not_allowed", "The route does not take this method; see the Allow header."),
        StatusCodes.Status413PayloadTooLarge => ("body_too_large", "The body is larger than this route takes."),
        StatusCodes.Status415UnsupportedMediaType => ("media_type_unsupported", "Send the body as application/json."),
        _ => ("request_refused", "The request was refused."),
    };
}
