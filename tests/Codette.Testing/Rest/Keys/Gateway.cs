using Microsoft.AspNetCore.Http;

namespace Codette.Testing.Rest.Keys;

/// <summary>
/// What stands before PostgREST on a hosted project: it wants one of the project's keys, and puts a token in the place of an
/// opaque one. A legacy key in <c>apikey</c> alone says nothing of the role: that request is done as anon.
/// </summary>
internal sealed class Gateway(RestOptions options, RestTokens tokens, IReadOnlySet<string> legacyKeys)
{
    private const string Bearer = "Bearer ";

    /// <summary>The header Authorization that is passed on.</summary>
    public string? Admit(IHeaderDictionary headers)
    {
        var key = headers["apikey"].ToString();
        if (key.Length == 0)
        {
            throw RestErrors.Gateway(
                "No API key found in request",
                "No `apikey` request header or url param was found.");
        }

        var role = options.OpaqueKeys.GetValueOrDefault(key);
        if (role is null && !legacyKeys.Contains(key))
        {
            throw RestErrors.Gateway("Invalid API key", "Double check your Supabase `anon` or `service_role` API key.");
        }

        if (OpaqueKey.IsSecret(key) && headers.UserAgent.ToString().Contains("Mozilla/", StringComparison.Ordinal))
        {
            throw RestErrors.Gateway(
                "Forbidden use of secret API key in browser",
                "Secret API keys can only be used in a protected environment and should never be used in a browser.");
        }

        var authorization = headers.Authorization.ToString();
        return role is null ? (authorization.Length > 0 ? authorization : null) : Exchange(key, role, authorization);
    }

    private string Exchange(string key, string role, string authorization)
    {
        var token = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..] : null;
        if (authorization.Length == 0 || (token == key && options.ForgivesOpaqueBearer))
        {
            return Bearer + tokens.Key(role);
        }

        return token is null || token == key || !token.StartsWith("sb_", StringComparison.Ordinal)
            ? authorization
            : throw RestErrors.Gateway("Invalid API key", "The bearer token is another key than `apikey`.");
    }
}
