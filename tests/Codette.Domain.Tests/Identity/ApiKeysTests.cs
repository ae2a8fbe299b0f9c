using Codette.Domain.Identity;
using CsCheck;
using static Codette.Domain.Tests.Identity.TestKeys;

namespace Codette.Domain.Tests.Identity;

public sealed class ApiKeysTests
{
    private static string Token =>
        Jwt(Claims("authenticated", $"https://{Ref}.supabase.co/auth/v1", null).With("sub", "5f0c").With("session_id", "9a1b"));

    [Fact]
    public void The_four_keys_of_a_project_are_told_apart() => Assert.Equal(
        [ApiKeyKind.Anon, ApiKeyKind.ServiceRole, ApiKeyKind.Publishable, ApiKeyKind.Secret, ApiKeyKind.Anon],
        new[] { Anon, Service, Publishable, Secret, $" {Anon}\n" }.Select(key => ApiKeys.Tell(key)));

    [Fact]
    public void A_secret_key_that_lost_its_end_is_still_a_secret() =>
        Assert.Equal(ApiKeyKind.Secret, ApiKeys.Tell("sb_secret_abc"));

    [Fact]
    public void Everything_else_is_something_else() => Assert.All(
        [
            "", "x", "eyJ", "e.y.J", Token, Jwt(Claims("anon", "https://x.auth0.com/")),
            Jwt(Claims("service_role").With("sub", "5f0c")), Jwt(Claims("postgres")), Jwt(Claims("anon"))[..^60],
            $"{Anon}.{Anon}", Jwt(Claims("anon").With("more", new string('a', 20_000))),
        ],
        text => Assert.Equal(ApiKeyKind.Other, ApiKeys.Tell(text)));

    [Fact]
    public void A_long_payload_is_read_as_well_as_a_short_one() =>
        Assert.Equal(ApiKeyKind.Anon, ApiKeys.Tell(Jwt(Claims("anon").With("more", new string('a', 8_000)))));

    [Fact]
    public void Any_text_is_told_without_a_fault() =>
        Gen.Select(Gen.OneOf("", "ey", "eyJhbGciOiJub25lIn0."), Gen.String, Gen.OneOf("", ".", ".x"))
            .Sample((start, middle, end) => Enum.IsDefined(ApiKeys.Tell(start + middle + end)));

    [Fact]
    public void It_agrees_with_the_reading_of_a_usable_key() =>
        Gen.Select(Gen.OneOf(Anon, Service, Publishable, Secret), Gen.Int[0, 40], Gen.Char['!', '~']).Sample((key, at, put) =>
        {
            var changed = string.Concat(key.AsSpan(0, at), [put], key.AsSpan(at + 1));
            var reading = SupabaseKey.Read(changed, new KeyPlace("KEY", KeyPurpose.Service, null), Now);
            var isService = ApiKeys.Tell(changed) is ApiKeyKind.Secret or ApiKeyKind.ServiceRole;
            return !reading.IsUsable || isService == (reading.Role == KeyRoles.Service);
        });

    [Fact]
    public void A_persons_token_takes_no_memory_from_the_heap()
    {
        var token = Token;
        ApiKeys.Tell(token);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
        {
            ApiKeys.Tell(token);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
