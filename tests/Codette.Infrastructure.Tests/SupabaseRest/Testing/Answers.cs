using Microsoft.AspNetCore.Http;

namespace Codette.Infrastructure.Tests.SupabaseRest.Testing;

/// <summary>What a project may answer instead of doing its work.</summary>
internal static class Answers
{
    /// <summary>Stands in answers, and may stand nowhere else.</summary>
    public const string Marker = "words-of-the-answer";

    public static async Task Give(HttpContext context, int status, string body, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        if (body.Length > 0)
        {
            await context.Response.WriteAsync(body, context.RequestAborted);
        }
    }

    /// <summary>As PostgREST tells an error.</summary>
    public static string Error(string code, string message = "") =>
        $$"""{"code":"{{code}}","message":"{{message}} {{Marker}}","details":"{{Marker}}","hint":"{{Marker}}"}""";

    /// <summary>A body that begins and does not end: the connection is cut, or nothing more comes.</summary>
    public static async Task Begin(HttpContext context, bool isCut)
    {
        context.Response.ContentLength = 1_000;
        await context.Response.WriteAsync("[{", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (isCut)
        {
            context.Abort();
        }
        else
        {
            await Never(context);
        }
    }

    /// <summary>Until the client has had enough.</summary>
    public static async Task Never(HttpContext context)
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registered = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    /// <summary>The work is done, and its answer is lost.</summary>
    public static async Task Lose(HttpContext context, Func<Task> next)
    {
        context.Response.Body = new MemoryStream();
        await next();
        context.Abort();
    }
}
