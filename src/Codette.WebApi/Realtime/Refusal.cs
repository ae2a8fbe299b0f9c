namespace Codette.WebApi.Realtime;

/// <summary>Why a request did not become a socket, in the words of a problem body (RFC 9457) and of older clients.</summary>
internal sealed record RefusalBody(string Title, int Status, string Detail, string Error, string Code);

/// <summary>Answers a request that does not become a socket.</summary>
internal static class Refusal
{
    public static Task Write(HttpContext context, int status, string title, string code, string detail)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(
            new RefusalBody(title, status, detail, detail, code),
            RealtimeJson.Default.RefusalBody,
            "application/problem+json",
            context.RequestAborted);
    }
}
