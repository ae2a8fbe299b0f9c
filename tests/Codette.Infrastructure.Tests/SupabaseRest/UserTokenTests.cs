using System.Buffers.Text;
using System.Text;
using Codette.Application.Common;
using Codette.Infrastructure.SupabaseRest;
using Microsoft.Extensions.Configuration;

namespace Codette.Infrastructure.Tests.SupabaseRest;

/// <summary>The token with which the diagnostics look whether a user reads what is another's.</summary>
public sealed class UserTokenTests
{
    private static readonly Guid _user = Guid.Parse("0197a1b2-0000-7000-8000-000000000001");

    [Fact]
    public void It_says_whose_it_is_and_shows_nothing_else()
    {
        var text = Token($$"""{"sub":"{{_user}}","email":"ann@example.org"}""");

        var read = Filled($" {text}\n").User;

        Assert.Equal((_user, text), (read!.UserId, read.Text));
        Assert.Contains("ann@example.org", read.Claims, StringComparison.Ordinal);
        Assert.Equal($"the token of {_user}", read.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_one_there_is_no_user(string? text) => Assert.Null(Filled(text).User);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"sub":7}""")]
    [InlineData("""{"sub":"ann"}""")]
    [InlineData("""{"role":"anon"}""")]
    public void One_that_names_no_user_stops_the_start_and_is_not_repeated(string claims) => Refused(Token(claims));

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("a.#.c")]
    public void What_is_no_token_stops_the_start_and_is_not_repeated(string text) => Refused(text);

    [Fact]
    public void A_token_without_its_signature_stops_the_start() => Refused(Token($$"""{"sub":"{{_user}}"}""")[..^"signature".Length]);

    private static void Refused(string text)
    {
        var refused = Assert.Throws<StartupException>(() => Filled(text)).Message;

        Assert.StartsWith("CODETTE_USER_TOKEN has to be", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(text, refused, StringComparison.Ordinal);
    }

    private static string Token(string claims) => $"eyJhbGciOiJIUzI1NiJ9.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.signature";

    private static SupabaseOptions Filled(string? text)
    {
        var options = new SupabaseOptions();
        options.Fill(new ConfigurationBuilder().AddInMemoryCollection([new("CODETTE_USER_TOKEN", text)]).Build(), TimeProvider.System.GetUtcNow());
        return options;
    }
}
