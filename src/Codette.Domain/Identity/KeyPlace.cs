namespace Codette.Domain.Identity;

/// <summary>Whom the key of a setting is for.</summary>
public enum KeyPurpose
{
    /// <summary>The backend's own work, past row security.</summary>
    Service,

    /// <summary>Anybody, under row security.</summary>
    Public,
}

/// <summary>Where a key was found.</summary>
/// <param name="Setting">The setting's name, such as <c>SUPABASE_SERVICE_ROLE_KEY</c>.</param>
/// <param name="Purpose">Which key belongs there.</param>
/// <param name="Project">The URL of the project that it is to be used with; null when that is not known.</param>
public sealed record KeyPlace(string Setting, KeyPurpose Purpose, Uri? Project)
{
    /// <summary>How a container calls the machine that it runs on.</summary>
    private const string ContainersHost = "host.docker.internal";

    /// <summary>What build tools look for: they copy the values of such settings into what browsers load.</summary>
    private static readonly string[] Published =
        ["VITE_", "NEXT_PUBLIC_", "PUBLIC_", "REACT_APP_", "EXPO_PUBLIC_", "NUXT_PUBLIC_"];

    /// <summary>True when the setting's name makes a build tool show its value to every browser.</summary>
    public bool IsPublished => Published.Any(prefix => Setting.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The project that a hosted URL names; null for another host, a custom domain or this machine.</summary>
    internal string? HostedRef =>
        Host is { } host && (EndsWith(host, ".supabase.co") || EndsWith(host, ".supabase.in"))
            ? host[..host.IndexOf('.', StringComparison.Ordinal)]
            : null;

    /// <summary>True when the project is known to be on another machine than this one.</summary>
    internal bool IsRemote =>
        Host is { } host && !Project!.IsLoopback && host != ContainersHost && !EndsWith(host, ".localhost");

    private string? Host => Project is { IsAbsoluteUri: true } url && url.Host.Length > 0 ? url.Host.TrimEnd('.') : null;

    private static bool EndsWith(string host, string domain) => host.EndsWith(domain, StringComparison.Ordinal);
}
