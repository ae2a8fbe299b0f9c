using System.Text.Json.Nodes;

namespace Codette.Testing.Rest.Keys;

/// <summary>Makes the tokens of a project.</summary>
internal sealed class RestTokens(RestOptions options)
{
    private const string Project = "codettetests";

    /// <summary>A legacy API key: it names a role and nobody.</summary>
    public string Key(string role)
    {
        var now = options.Time.GetUtcNow();
        return Sign(new()
        {
            ["iss"] = "supabase",
            ["ref"] = Project,
            ["role"] = role,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddYears(10).ToUnixTimeSeconds(),
        });
    }

    public string User(Guid id, TimeSpan lifetime, string role)
    {
        var now = options.Time.GetUtcNow();
        return Sign(new()
        {
            ["iss"] = $"https://{Project}.supabase.co/auth/v1",
            ["sub"] = id.ToString(),
            ["aud"] = "authenticated",
            ["role"] = role,
            ["email"] = $"{id}@example.org",
            ["aal"] = "aal1",
            ["is_anonymous"] = false,
            ["iat"] = Math.Min(now.ToUnixTimeSeconds(), (now + lifetime).ToUnixTimeSeconds()),
            ["exp"] = (now + lifetime).ToUnixTimeSeconds(),
        });
    }

    public string Sign(JsonObject claims) => Jwt.Sign(claims, options.JwtSecret);
}
