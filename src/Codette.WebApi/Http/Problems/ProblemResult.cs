using Codette.Domain.Common;

namespace Codette.WebApi.Http.Problems;

/// <summary>An endpoint's answer when the use case refused.</summary>
internal sealed class ProblemResult(Error error) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => Problem.Write(httpContext, error);
}

/// <summary>From results of use cases to answers.</summary>
internal static class ResultExtensions
{
    /// <summary>The value as the wire wants it, or the problem.</summary>
    public static IResult ToHttp<T, TWire>(this Result<T> result, Func<T, TWire> toWire) =>
        result.TryGet(out var value, out var error) ? new JsonAnswer<TWire>(toWire(value)) : new ProblemResult(error);

    /// <summary>204, or the problem.</summary>
    public static IResult ToHttp(this Result<Done> result) =>
        result.TryGet(out _, out var error) ? TypedResults.NoContent() : new ProblemResult(error);

    public static IResult ToHttp(this Error error) => new ProblemResult(error);
}
