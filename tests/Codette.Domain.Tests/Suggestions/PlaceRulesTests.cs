using Codette.Domain.Suggestions;
using Codette.Domain.Suggestions.Rules;
using static Codette.Domain.Tests.Suggestions.Mixes;

namespace Codette.Domain.Tests.Suggestions;

public sealed class PlaceRulesTests
{
    [Fact]
    public void A_panned_bass_goes_to_the_centre()
    {
        var proposal = Fires<LowEndOffCentre>(Audio("Bass", pan: -0.4));
        Assert.Equal(new MixChange.SetParameter("pan", 0), proposal.Change);
        Assert.Contains("40% left", proposal.Description.Replace(" %", "%", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_centred_kick_and_half_of_a_stereo_bass_stay() =>
        Silent<LowEndOffCentre>(Audio("Kick", pan: 0.02), Audio("Synth Bass L", pan: -1));

    [Fact]
    public void The_only_lead_goes_to_the_centre() =>
        Fires<LeadVocalOffCentre>(Audio("Vocal", pan: 0.5), Audio("BVs", pan: -0.5));

    [Fact]
    public void Two_leads_may_stand_apart() =>
        Silent<LeadVocalOffCentre>(Audio("Vocal A", pan: 0.5), Audio("Vocal B", pan: -0.5));

    [Fact]
    public void When_everything_is_centred_the_accompaniment_is_spread_in_pairs()
    {
        var proposals = Ask<EverythingCentred>(Of(Audio("Kick", pan: 0), Audio("Vocal", pan: 0), Audio("Gtr 1", pan: 0), Audio("Gtr 2", pan: 0)));
        Assert.Equal([new MixChange.SetParameter("pan", -0.7), new MixChange.SetParameter("pan", 0.7)], proposals.Select(each => each.Change));
    }

    [Fact]
    public void One_panned_track_shows_that_somebody_has_panned() =>
        Silent<EverythingCentred>(Audio("Kick", pan: 0), Audio("Vocal", pan: 0), Audio("Gtr 1", pan: 0.3), Audio("Gtr 2", pan: 0));

    [Fact]
    public void A_left_guitar_in_the_centre_goes_left() =>
        Assert.Equal(new MixChange.SetParameter("pan", -0.8), Fires<NameSaysSide>(Audio("Gtr L", pan: 0)).Change);

    [Fact]
    public void A_right_guitar_on_the_right_stays() => Silent<NameSaysSide>(Audio("Gtr R", pan: 0.6), Audio("R&B Vocal", pan: 0));

    [Fact]
    public void The_heaviest_track_balances_a_leaning_mix() => Assert.Equal(
        "id-Keys",
        Fires<ImageLeans>(Audio("Vocal", 0, 0), Audio("Keys", 0, 0.8), Audio("Synth", -6, 0.8), Audio("Gtr", -3, 0.8)).TrackId);

    [Fact]
    public void An_even_mix_does_not_lean() =>
        Silent<ImageLeans>(Audio("Vocal", 0, 0), Audio("Keys", 0, 0.8), Audio("Synth", 0, -0.8), Audio("Gtr", -3, 0.1));

    [Fact]
    public void Drums_go_to_the_drum_bus()
    {
        var proposals = Ask<DrumsWithoutBus>(Of(Audio("Kick"), Audio("Snare"), Bus("Reverb"), Bus("Drum Bus")));
        Assert.Equal(2, proposals.Count);
        Assert.All(proposals, each => Assert.Equal(new MixChange.SetRouting("id-Drum Bus"), each.Change));
    }

    [Fact]
    public void A_routing_that_was_told_is_better_evidence() => Assert.True(
        Ask<DrumsWithoutBus>(Of(Audio("Kick") with { Routing = "master" }, Audio("Snare"), Bus("Drums"))) is [{ Confidence: var told }, { Confidence: var untold }]
        && told > untold);

    [Fact]
    public void Without_a_bus_for_them_there_is_nothing_to_route_to() =>
        Silent<DrumsWithoutBus>(Audio("Kick"), Audio("Snare"), Bus("Reverb"));

    [Fact]
    public void Drums_on_a_bus_stay_there() => Silent<DrumsWithoutBus>(
        Audio("Kick") with { Routing = "id-Drums" }, Audio("Snare") with { Routing = "id-Drums" }, Bus("Drums"));
}
