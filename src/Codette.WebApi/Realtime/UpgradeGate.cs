using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Codette.WebApi.Realtime;

/// <summary>
/// Decides whether a web page may open a socket. Browsers let any page connect anywhere and leave the decision to the server,
/// which is told the page's origin.
/// </summary>
internal sealed class UpgradeGate(IOptions<RealtimeOptions> options)
{
    private readonly HashSet<string> _allowed = options.Value.AllowedOrigins
        .Select(origin => origin.TrimEnd('/'))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public bool Admits(HttpRequest request)
    {
        var origin = request.Headers[HeaderNames.Origin];
        return origin.Count == 0
            || (origin.Count == 1 && origin[0] is { } page && (_allowed.Contains(page) || IsOwn(page, request)));
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        request.Host.HasValue && string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
}
