namespace Codette.Domain.Identity;

/// <summary>The project's address, or a part of it.</summary>
internal static class Addresses
{
    private const int RefLength = 20;

    public static KeyKind? Tell(ReadOnlySpan<char> text)
    {
        var rest = After(text, "https://") ?? After(text, "http://");
        var address = rest is { } start ? text[start..] : text;
        return IsDashboard(address) ? KeyKind.DashboardUrl
            : rest is not null || IsHosted(address) ? KeyKind.ProjectUrl
            : text.Length == RefLength && !text.ContainsAnyExceptInRange('a', 'z') ? KeyKind.ProjectRef
            : null;
    }

    private static int? After(ReadOnlySpan<char> text, string scheme) =>
        text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? scheme.Length : null;

    private static bool IsDashboard(ReadOnlySpan<char> address)
    {
        foreach (var host in (ReadOnlySpan<string>)["supabase.com", "www.supabase.com", "app.supabase.com", "app.supabase.io"])
        {
            if (address.StartsWith(host, StringComparison.OrdinalIgnoreCase) && address[host.Length..] is [] or ['/' or '?' or '#', ..])
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHosted(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny('/', '?', ':');
        var host = end < 0 ? address : address[..end];
        foreach (var domain in (ReadOnlySpan<string>)[".supabase.co", ".supabase.in", ".supabase.com"])
        {
            if (host.EndsWith(domain, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
