using Codette.Application.Common;
using Codette.Domain.Identity;

namespace Codette.WebApi.Identity;

/// <summary>Reads the settings of sign-in. An empty value is the same as none.</summary>
internal static class SignInSettings
{
    private static readonly string[] _serviceKeys = ["SUPABASE_SERVICE_ROLE_KEY", "SUPABASE_SECRET_KEY"];

    public static void Fill(SignInOptions options, IConfiguration settings)
    {
        options.Secret = Read("SUPABASE_JWT_SECRET");
        options.Url = Read("SUPABASE_URL")?.TrimEnd('/');
        options.Issuer = Read("SUPABASE_JWT_ISSUER") ?? (options.Url is not null ? $"{options.Url}/auth/v1" : null);
        options.AdminToken = Read("CODETTE_ADMIN_TOKEN");
        var project = Uri.TryCreate(options.Url, UriKind.Absolute, out var url) ? url : null;
        options.ServiceKeys =
        [
            .. from name in _serviceKeys
               let text = Read(name)
               where text is not null
               select new ServiceKey(text, new KeyPlace(name, KeyPurpose.Service, project)),
        ];
        options.AllowAnonymous = Read("CODETTE_ALLOW_ANONYMOUS") switch
        {
            null => false,
            var text when bool.TryParse(text, out var allowed) => allowed,
            _ => throw new StartupException("CODETTE_ALLOW_ANONYMOUS has to be true or false."),
        };

        string? Read(string name) => settings[name]?.Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>What the banner says of them; the secret by its name only.</summary>
    public static string Describe(SignInOptions options)
    {
        var anonymous = options.AllowAnonymous ? "anonymous callers may store" : "anonymous callers may not store";
        if (!options.IsConfigured)
        {
            return $"none: only this machine's user; {anonymous}";
        }

        string?[] ways =
        [
            options.Secret is null ? null : "HS256 with SUPABASE_JWT_SECRET",
            options.Url is null ? null : $"keys of {options.Url}",
        ];
        var issuer = options.Issuer is null ? "issuer unchecked (set SUPABASE_JWT_ISSUER)" : $"issuer {options.Issuer}";
        return $"{string.Join(" and ", ways.OfType<string>())}, {issuer}; {anonymous}";
    }
}
