using Codette.Domain.Identity;
using static Codette.Domain.Tests.Identity.TestKeys;

namespace Codette.Domain.Tests.Identity;

public sealed class SupabaseKeyTests
{
    private static readonly KeyPlace ForPublic = new("SUPABASE_ANON_KEY", KeyPurpose.Public, Hosted);
    private static readonly KeyPlace ForService = new("SUPABASE_SERVICE_ROLE_KEY", KeyPurpose.Service, Hosted);
    private static readonly KeyPlace InBundle = new("VITE_SUPABASE_ANON_KEY", KeyPurpose.Public, Hosted);

    [Theory]
    [InlineData("https://abcdefghijklmnopqrst.supabase.co", true)]
    [InlineData("https://tsrqponmlkjihgfedcba.supabase.co", false)]
    [InlineData("https://keys.example", null)]
    [InlineData(null, null)]
    public void Whether_a_key_is_of_the_project_is_told_where_both_tell(string? url, bool? matches) => Assert.Equal(
        matches,
        SupabaseKey.Read(TestKeys.Service, new KeyPlace("X", KeyPurpose.Service, url is null ? null : new Uri(url)), TestKeys.Now).MatchesProject);

    [Fact]
    public void A_key_in_its_own_place_needs_no_advice()
    {
        KeyReading[] readings =
            [Read(Anon, ForPublic), Read(Publishable, InBundle), Read(Service, ForService), Read(Secret, ForService)];

        Assert.Equal(
            [KeyKind.LegacyAnon, KeyKind.Publishable, KeyKind.LegacyServiceRole, KeyKind.Secret],
            readings.Select(reading => reading.Kind));
        Assert.Equal(["anon", "anon", "service_role", "service_role"], readings.Select(reading => reading.Role));
        Assert.Equal([false, true, false, true], readings.Select(reading => reading.IsOpaque));
        Assert.All(readings, reading => Assert.True(reading is { IsUsable: true, Advice: null, ProjectRef: Ref }));
    }

    [Fact]
    public void A_JWT_tells_when_it_ends() => Assert.Equal(Now.AddYears(9), Read(Anon, ForPublic).ExpiresAt);

    [Fact]
    public void A_JWT_without_an_end_does_not_end() =>
        Assert.True(Read(Jwt(Claims("anon").With("exp", null)), ForPublic) is { ExpiresAt: null, IsUsable: true });

    [Theory]
    [InlineData("\n")]
    [InlineData(" \t")]
    [InlineData("\r\n")]
    public void White_space_around_a_key_is_cut_off_and_told(string space)
    {
        var reading = Read(space + Secret + space, ForService);

        Assert.True(reading is { Kind: KeyKind.Secret, IsUsable: true, Advice: not null });
        Assert.Equal((Secret.Length, Fingerprint(Secret)), (reading.Length, reading.Fingerprint));
    }

    [Fact]
    public void A_public_key_in_a_place_for_a_service_key_is_used_as_a_public_one() => Assert.All([Anon, Publishable], key =>
    {
        var reading = Read(key, ForService);
        Assert.True(reading is { Kind: KeyKind.PublicKeyInServicePlace, Role: "anon", IsUsable: true, Advice: not null });
    });

    [Theory]
    [InlineData("VITE_KEY")]
    [InlineData("NEXT_PUBLIC_KEY")]
    [InlineData("PUBLIC_KEY")]
    [InlineData("REACT_APP_KEY")]
    [InlineData("EXPO_PUBLIC_KEY")]
    [InlineData("NUXT_PUBLIC_KEY")]
    public void A_service_key_that_browsers_can_see_is_dangerous(string setting) => Assert.All([Service, Secret], key =>
    {
        Assert.True(Read(key, new KeyPlace(setting, KeyPurpose.Public, Hosted)).IsDangerous);
        Assert.True(Read(key, new KeyPlace(setting, KeyPurpose.Service, Hosted)) is { IsDangerous: true, IsUsable: false });
    });

    [Fact]
    public void A_secret_that_is_wrapped_or_spoilt_is_as_dangerous() => Assert.All(
        [
            $"'{Secret}'", $"Bearer {Service}", $"KEY_A=\"Bearer {Secret}\"",
            Service.Insert(30, "\n"), Secret.Insert(12, "\u200b"), Secret + ",", $"{{\"service\":\"{Secret}\"}}",
            "postgres://a:b@c/d", "sbp_0102030405060708090a0b0c0d0e0f1011121314", Text(64, 4),
            Jwt(Claims("service_role", projectRef: "zzzzzzzzzzzzzzzzzzzz")),
        ],
        text => Assert.True(Read(text, InBundle) is { IsDangerous: true, IsUsable: false, Advice: not null }));

    [Fact]
    public void What_opens_nothing_is_not_dangerous_where_browsers_can_see_it() => Assert.All(
        [
            Anon, $"'{Publishable}'", "your-service-role-key", "sb_secret_your_key", null, "pk_live_0123456789abcdef",
            Jwt(Claims("service_role").With("exp", 1)),
        ],
        text => Assert.False(Read(text, InBundle).IsDangerous));

    [Fact]
    public void A_secret_where_only_the_server_reads_is_not_dangerous() => Assert.False(Read(Secret, ForPublic).IsDangerous);

    [Theory]
    [InlineData("https://db.example.com")]
    [InlineData("http://127.0.0.1:54321")]
    [InlineData("https://supabase.co.example.com")]
    [InlineData(null)]
    public void Other_hosts_are_not_compared_with_the_project_of_a_key(string? url)
    {
        var reading = Read(Anon, ForPublic with { Project = url is null ? null : new Uri(url) });

        Assert.True(reading is { Kind: KeyKind.LegacyAnon, ProjectRef: Ref, Advice: null });
    }

    [Theory]
    [InlineData("http://localhost:54321", true)]
    [InlineData("http://127.0.0.1:54321", true)]
    [InlineData("http://[::1]:54321", true)]
    [InlineData("http://host.docker.internal:54321", true)]
    [InlineData("http://192.168.1.5:54321", false)]
    [InlineData("https://db.example.com", false)]
    [InlineData("https://abcdefghijklmnopqrst.supabase.co", false)]
    public void The_keys_of_the_command_line_tool_are_for_this_machine(string url, bool usable)
    {
        string[] keys =
        [
            Jwt(Claims("service_role", "supabase-demo", null)), "sb_secret_" + "N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz",
            "sb_publishable_" + "ACJWlzQHlZjBrEguHvfOxg_3BJgxAaH",
        ];

        var readings = keys.Select(key => Read(key, ForService with { Project = new Uri(url) })).ToArray();

        Assert.All(readings, reading => Assert.Equal(usable, reading.IsUsable));
        Assert.All(readings, reading => Assert.Equal(!usable, reading.Kind == KeyKind.LocalKeyForRemote));
    }

    [Fact]
    public void A_key_whose_check_sum_does_not_fit_the_project_is_used_with_a_warning()
    {
        var reading = Read(Opaque("sb_secret_", "zzzzzzzzzzzzzzzzzzzz"), ForService);

        Assert.True(reading is { Kind: KeyKind.Secret, IsUsable: true, ProjectRef: null, Advice: not null });
    }

    [Fact]
    public void A_URL_that_is_no_address_changes_nothing() =>
        Assert.True(Read(Anon, ForPublic with { Project = new Uri("/rest", UriKind.Relative) }).IsUsable);

    [Fact]
    public void What_is_shown_is_kind_length_and_fingerprint() =>
        Assert.Equal($"Secret, 41 characters, SHA-256 {Fingerprint(Secret)}", Read(Secret, ForService).ToString());

    private static KeyReading Read(string? text, KeyPlace place) => SupabaseKey.Read(text, place, Now);
}
