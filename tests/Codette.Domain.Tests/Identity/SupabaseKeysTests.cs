using Codette.Domain.Identity;
using static Codette.Domain.Tests.Identity.TestKeys;

namespace Codette.Domain.Tests.Identity;

public sealed class SupabaseKeysTests
{
    [Fact]
    public void A_service_key_wins_over_a_public_one_that_comes_first()
    {
        var choice = SupabaseKeys.Choose([ForPublic("A", Publishable), ForService("B", Secret)]);

        Assert.Equal(("B", null), (choice.Setting, choice.Warning));
        var passed = Assert.Single(choice.PassedOver);
        Assert.Equal(new PassedKey("A", "B holds a service key, which is used before a public one."), passed);
    }

    [Fact]
    public void The_first_of_two_service_keys_wins()
    {
        var choice = SupabaseKeys.Choose([ForService("A", Service), ForService("B", Secret)]);

        Assert.Equal("A", choice.Setting);
        Assert.StartsWith("A holds a key of the same kind", Assert.Single(choice.PassedOver).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_key_that_cannot_be_used_is_passed_over_with_its_advice()
    {
        var broken = ForService("A", Secret[..^3]);
        var choice = SupabaseKeys.Choose([broken, ForService("B", null), ForService("C", Secret)]);

        Assert.Equal("C", choice.Setting);
        Assert.Equal([new PassedKey("A", broken.Advice!), new PassedKey("B", ForService("B", null).Advice!)], choice.PassedOver);
    }

    [Fact]
    public void Without_a_service_key_a_public_one_is_used_with_a_warning()
    {
        var choice = SupabaseKeys.Choose([ForService("A", "your-service-key"), ForPublic("B", Anon)]);

        Assert.Equal("B", choice.Setting);
        Assert.Equal("B holds a public key, so row security may keep the backend from its work.", choice.Warning);
    }

    [Fact]
    public void A_public_key_in_a_place_for_a_service_key_counts_as_a_public_one()
    {
        var choice = SupabaseKeys.Choose([ForService("A", Publishable), ForService("B", Service)]);

        Assert.Equal("B", choice.Setting);
    }

    [Fact]
    public void A_service_key_that_browsers_can_see_is_not_used()
    {
        var choice = SupabaseKeys.Choose([ForPublic("VITE_A", Secret)]);

        Assert.Null(choice.Key);
        Assert.Contains("revoke it", Assert.Single(choice.PassedOver).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_key_there_is_no_choice_and_a_warning()
    {
        Assert.True(SupabaseKeys.Choose([]) is { Key: null, Setting: null, Warning: not null, PassedOver: [] });
        Assert.True(SupabaseKeys.Choose([ForPublic("A", null)])
            is { Key: null, Warning: not null, PassedOver: [{ Setting: "A" }] });
    }

    private static KeyReading ForPublic(string setting, string? text) =>
        SupabaseKey.Read(text, new KeyPlace(setting, KeyPurpose.Public, Hosted), Now);

    private static KeyReading ForService(string setting, string? text) =>
        SupabaseKey.Read(text, new KeyPlace(setting, KeyPurpose.Service, Hosted), Now);
}
