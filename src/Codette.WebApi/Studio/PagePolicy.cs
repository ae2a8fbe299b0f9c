using Codette.WebApi.Identity;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Studio;

/// <summary>What the browser is to let the page do: its own files, this server, and where people sign in the project.</summary>
internal sealed class PagePolicy(IOptions<SignInOptions> signIn)
{
    // To connect to 'self' is to connect to /ws too: CSP 3 takes the schemes of WebSockets for those of the page.
    private readonly string _content = string.Join("; ",
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "font-src 'self'",
        signIn.Value.Url is { } project ? $"connect-src 'self' {new Uri(project).GetLeftPart(UriPartial.Authority)}" : "connect-src 'self'",
        "worker-src 'self' blob:",
        "frame-ancestors 'none'",
        "base-uri 'self'",
        "form-action 'self'");

    public void Write(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = _content;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
