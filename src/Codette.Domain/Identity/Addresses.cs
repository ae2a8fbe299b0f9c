using System.Buffers;

namespace Codette.Domain.Identity;

/// <summary>The project's address, or a part of it.</summary>
internal static class Addresses
{
    private const int RefLength = 20;

    private static readonly string[] Schemes = ["https://", "http://"];
    private static readonly string[] Dashboards = ["supabase.com", "www.supabase.com", "app.supabase.com", "app.supabase.io"];

    private static readonly SearchValues<string> Domains =
        SearchValues.Create([".supabase.co", ".supabase.in"], StringComparison.OrdinalIgnoreCase);

    public static KeyKind? Tell(ReadOnlySpan<char> text)
    {
        var scheme = text.LengthOfStart(Schemes, StringComparison.OrdinalIgnoreCase);
        var address = text[scheme..];
        return IsDashboard(address) ? KeyKind.DashboardUrl
            : scheme > 0 || address.ContainsAny(Domains) ? KeyKind.ProjectUrl
            : text.Length == RefLength && !text.ContainsAnyExceptInRange('a', 'z') ? KeyKind.ProjectRef
            : null;
    }

    private static bool IsDashboard(ReadOnlySpan<char> address) =>
        address.LengthOfStart(Dashboards, StringComparison.OrdinalIgnoreCase) is > 0 and var host
        && address[host..] is [] or ['/' or '?' or '#', ..];
}
