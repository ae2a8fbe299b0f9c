using System.Collections.Frozen;
using Codette.WebApi.Http.Problems;
using Codette.WebApi.Http.Settings;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Http;

/// <summary>
/// Keeps other web pages out. CORS alone only hides the answer from them: their requests would still be carried out. And a
/// page that has its own name point to 127.0.0.1 (DNS rebinding) is of the "same origin", so on a loopback server the name
/// itself has to be this machine's.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next, IOptions<CodetteOptions> options)
{
    private static readonly string[] _names = ["localhost", "127.0.0.1", "[::1]"];

    private readonly FrozenSet<string> _origins = options.Value.Origins.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly bool _loopback = options.Value.IsLoopback;
    private readonly FrozenSet<string> _hosts = _names
        .Select(name => FormattableString.Invariant($"{name}:{options.Value.Port}"))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        if (_loopback && !IsLocal(request.Host))
        {
            return Problem.Write(
                context, StatusCodes.Status403Forbidden, "host_refused", "This server answers to localhost, 127.0.0.1 and [::1] only.");
        }

        return IsFromOutside(request) ? Refuse(context) : next(context);
    }

    /// <summary>Every page may read that it is refused, so that it can say what to do; it reads nothing else.</summary>
    private static Task Refuse(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return Problem.Write(
            context, StatusCodes.Status403Forbidden, "origin_refused", "This web page may not use Codette; CODETTE_ORIGINS lists those that may.");
    }

    private bool IsLocal(HostString host) =>
        host.Value is not { Length: > 0 } value
        || _hosts.Contains(value)
        || _names.Contains(host.Host, StringComparer.OrdinalIgnoreCase); // behind a forwarded port

    private bool IsFromOutside(HttpRequest request)
    {
        var headers = request.Headers;
        var origin = headers.Origin;
        if (origin.Count > 0)
        {
            var text = origin.ToString();
            return !_origins.Contains(text) && !IsOwn(text, request);
        }

        return headers.TryGetValue("Sec-Fetch-Site", out var site) && site == "cross-site" && !IsFollowedLink(request);
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);

    /// <summary>A person who clicked on a link to here, in contrast to a page that loads something from here.</summary>
    private static bool IsFollowedLink(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers["Sec-Fetch-Mode"] == "navigate"
        && request.Headers["Sec-Fetch-User"] == "?1";
}
