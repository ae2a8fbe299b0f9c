namespace Codette.WebApi.Identity;

/// <summary>Where a request carries its token.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>
    /// The text after <c>Bearer</c>, or null; on a marked route also <c>access_token</c> of the query. Several headers make one
    /// text that is no token.
    /// </summary>
    public static string? Of(HttpContext http)
    {
        if (http.Request.Headers.Authorization is { Count: > 0 } header
            && header.ToString() is var text && text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && text.AsSpan(Scheme.Length).Trim() is { IsEmpty: false } token)
        {
            return token.ToString();
        }

        return http.Request.QueryString.HasValue
            && http.GetEndpoint()?.Metadata.GetMetadata<RouteMarks.HasTokenInQuery>() is not null
            && http.Request.Query["access_token"].ToString() is { Length: > 0 } inQuery
            ? inQuery
            : null;
    }
}
