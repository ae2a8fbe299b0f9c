using System.Text;
using System.Text.Json;
using Codette.WebApi.Tests.Identity;

namespace Codette.WebApi.Tests.Studio;

/// <summary>What anybody may know of the settings.</summary>
public sealed class ConfigTests(Server server, SignInServer signIn) : IClassFixture<SignInServer>
{
    private const string Path = "/api/studio/config";
    private const string Project = "https://abcdefghijklmnopqrst.supabase.co";
    private const string Public = "sb_publishable_Hj5fGv3uTe1QoXi6PzMwAl_e5F6g7H8";
    private const string Secret = "sb_secret_Zq7xK2mVt9LpR4sWd8YbNc_a1B2c3D4";

    [Fact]
    public async Task Without_sign_in_there_is_nothing_to_know()
    {
        var config = await server.Client.Read(Path);

        Assert.Equal(["sign_in", "version"], config.EnumerateObject().Select(field => field.Name));
        Assert.False(config.At("sign_in").GetBoolean());
    }

    [Fact]
    public async Task With_a_secret_alone_people_sign_in_elsewhere_and_it_is_not_told()
    {
        var config = await signIn.Get(Path).Json();

        Assert.Equal(["sign_in", "version"], config.EnumerateObject().Select(field => field.Name));
        Assert.True(config.At("sign_in").GetBoolean());
    }

    [Theory]
    [InlineData("SUPABASE_ANON_KEY")]
    [InlineData("SUPABASE_PUBLISHABLE_KEY")]
    [InlineData("VITE_SUPABASE_ANON_KEY")]
    public async Task Of_a_project_the_address_and_the_public_key_are_told_to_everybody_and_the_page_may_go_there(string setting)
    {
        await using var own = Start(("SUPABASE_URL", Project + "/"), (setting, Public));

        var config = await own.Client.Read(Path);
        Assert.Equal((Project, Public), (config.Text("supabase_url"), config.Text("supabase_public_key")));
        Assert.True(config.At("sign_in").GetBoolean());
        using var page = await own.Client.Call(HttpMethod.Get, "/", null, ("Accept", "text/html"));
        Assert.Contains($"; connect-src 'self' {Project}; ", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_older_public_key_is_one_too()
    {
        var key = Jwt("anon");
        await using var own = Start(("SUPABASE_URL", Project), ("SUPABASE_ANON_KEY", key));

        Assert.Equal(key, (await own.Client.Read(Path)).Text("supabase_public_key"));
    }

    [Fact]
    public async Task A_service_key_is_never_told_whichever_setting_holds_it()
    {
        foreach (var secret in (string[])[Secret, Jwt("service_role"), $"\"{Secret}\"", $"Bearer {Secret}"])
        {
            foreach (var setting in (string[])["SUPABASE_ANON_KEY", "SUPABASE_PUBLISHABLE_KEY", "VITE_SUPABASE_ANON_KEY", "SUPABASE_SERVICE_ROLE_KEY", "SUPABASE_SECRET_KEY"])
            {
                await using var own = Start(("SUPABASE_URL", Project), (setting, secret));

                var config = await own.Client.Read(Path);
                Assert.Equal(["sign_in", "version"], config.EnumerateObject().Select(field => field.Name));
                Assert.DoesNotContain("sb_secret", config.GetRawText(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_mistake_in_one_setting_does_not_hide_the_key_of_another()
    {
        await using var own = Start(
            ("SUPABASE_URL", Project), ("SUPABASE_ANON_KEY", Secret), ("SUPABASE_PUBLISHABLE_KEY", Public), ("SUPABASE_SERVICE_ROLE_KEY", Secret));

        Assert.Equal(Public, (await own.Client.Read(Path)).Text("supabase_public_key"));
    }

    [Fact]
    public async Task A_project_that_keeps_the_data_alone_is_not_one_to_sign_in_at()
    {
        await using var own = Start(("VITE_SUPABASE_URL", Project), ("VITE_SUPABASE_ANON_KEY", Public));

        var config = await own.Client.Read(Path);
        Assert.Equal(["sign_in", "version"], config.EnumerateObject().Select(field => field.Name));
    }

    /// <summary>No project is asked for anything here: it is on the embedded store, whichever the others are.</summary>
    private static Server Start(params (string Name, string Value)[] settings) => new(_ => { }, settings: [.. Emptied, .. settings, ("CODETTE_STORE", "sqlite")]);

    private static IEnumerable<(string Name, string Value)> Emptied =>
        from name in (string[])["SUPABASE_URL", "VITE_SUPABASE_URL", "SUPABASE_SERVICE_ROLE_KEY", "SUPABASE_SECRET_KEY", "SUPABASE_ANON_KEY"]
        select (name, "");

    private static string Jwt(string role) => string.Join('.', ((string[])
    [
        """{"alg":"HS256","typ":"JWT"}""",
        JsonSerializer.Serialize(new { iss = "supabase", @ref = "abcdefghijklmnopqrst", role, iat = 1_700_000_000, exp = 4_000_000_000 }),
        "a signature of thirty-two bytes.",
    ]).Select(part => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part))));
}
