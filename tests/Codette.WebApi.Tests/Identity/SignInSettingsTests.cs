using Codette.WebApi.Identity;
using Microsoft.Extensions.Configuration;

namespace Codette.WebApi.Tests.Identity;

public sealed class SignInSettingsTests
{
    private const string Long = "0123456789-0123456789-0123456789";

    [Theory]
    [InlineData("", "", "", "", "none: only this machine's user; anonymous callers may not store")]
    [InlineData(" ", " ", "", "true", "none: only this machine's user; anonymous callers may store")]
    [InlineData(Long, "", "", "false", "HS256 with SUPABASE_JWT_SECRET, issuer unchecked (set SUPABASE_JWT_ISSUER); anonymous callers may not store")]
    [InlineData(Long, "", "https://me", "", "HS256 with SUPABASE_JWT_SECRET, issuer https://me; anonymous callers may not store")]
    [InlineData("", "https://p.example/", "", "", "keys of https://p.example, issuer https://p.example/auth/v1; anonymous callers may not store")]
    [InlineData(Long, "https://p.example", "https://me", "True", "HS256 with SUPABASE_JWT_SECRET and keys of https://p.example, issuer https://me; anonymous callers may store")]
    public void The_banner_says_who_can_sign_in(string secret, string url, string issuer, string anonymous, string said)
    {
        var options = new SignInOptions();
        SignInSettings.Fill(options, new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SUPABASE_JWT_SECRET"] = secret,
            ["SUPABASE_URL"] = url,
            ["SUPABASE_JWT_ISSUER"] = issuer,
            ["CODETTE_ALLOW_ANONYMOUS"] = anonymous,
        }).Build());

        Assert.Equal(said, SignInSettings.Describe(options));
    }

    [Theory]
    [InlineData("https://project.supabase.co", true)]
    [InlineData("http://localhost:54321", true)]
    [InlineData("http://127.0.0.1:54321", true)]
    [InlineData("http://[::1]:54321", true)]
    [InlineData("http://project.supabase.co", false)]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("ftp://localhost", false)]
    [InlineData("project.supabase.co", false)]
    [InlineData("/auth", false)]
    [InlineData("https://user:word@project.supabase.co", false)]
    [InlineData("https://project.supabase.co?key=1", false)]
    public void Plain_http_is_for_this_machine_alone(string url, bool valid) => Assert.Equal(valid, new ProjectUrlAttribute().IsValid(url));
}
