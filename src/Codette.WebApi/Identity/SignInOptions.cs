using System.ComponentModel.DataAnnotations;
using Codette.Domain.Identity;

namespace Codette.WebApi.Identity;

/// <summary>
/// Whose tokens are believed. Each setting is read from the environment or from <c>.env</c> under the name in its text; with
/// neither a secret nor an address nobody can sign in.
/// </summary>
internal sealed class SignInOptions
{
    /// <summary><c>SUPABASE_JWT_SECRET</c>: what HS256 tokens are signed with, at least 32 characters. Never shown.</summary>
    [MinLength(32, ErrorMessage = "SUPABASE_JWT_SECRET has to be at least 32 characters long.")]
    public string? Secret { get; set; }

    /// <summary><c>SUPABASE_URL</c>: the project, without a slash at the end, whose keys verify ES256 and RS256.</summary>
    [ProjectUrl]
    public string? Url { get; set; }

    /// <summary><c>SUPABASE_JWT_ISSUER</c>: who issues the tokens; <c>{SUPABASE_URL}/auth/v1</c> by default, else null.</summary>
    public string? Issuer { get; set; }

    /// <summary><c>CODETTE_ALLOW_ANONYMOUS</c>: whether those who did not sign in may store, all of them as one owner.</summary>
    public bool AllowAnonymous { get; set; }

    /// <summary>
    /// <c>CODETTE_ADMIN_TOKEN</c>: who sends it as <c>Authorization: Bearer …</c> may see the diagnostics, at least 32
    /// characters. Never shown.
    /// </summary>
    [MinLength(32, ErrorMessage = "CODETTE_ADMIN_TOKEN has to be at least 32 characters long.")]
    public string? AdminToken { get; set; }

    /// <summary><c>SUPABASE_SERVICE_ROLE_KEY</c> and <c>SUPABASE_SECRET_KEY</c>, whatever they hold. Never shown.</summary>
    public IReadOnlyList<ServiceKey> ServiceKeys { get; set; } = [];

    /// <summary>True when there is a way to sign in.</summary>
    public bool IsConfigured => Secret is not null || Url is not null;
}

/// <summary>What a setting holds where a service key belongs.</summary>
/// <param name="Text">The key itself.</param>
/// <param name="Place">Where it was found.</param>
internal sealed record ServiceKey(string Text, KeyPlace Place)
{
    /// <summary>Without the text.</summary>
    public override string ToString() => Place.Setting;
}

/// <summary>A value of <c>SUPABASE_URL</c>. Keys that come over plain HTTP from elsewhere could be anybody's.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ProjectUrlAttribute() : ValidationAttribute(
    "SUPABASE_URL has to be an https address such as https://project.supabase.co; plain http is for this machine alone.")
{
    public override bool IsValid(object? value) => value is null || (value is string text && IsProject(text));

    private static bool IsProject(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url is { UserInfo: "", Query: "", Fragment: "" };
}
