using Codette.Domain.Suggestions;
using Codette.Domain.Suggestions.Rules;
using static Codette.Domain.Tests.Suggestions.Mixes;

namespace Codette.Domain.Tests.Suggestions;

public sealed class LevelRulesTests
{
    [Fact]
    public void A_fader_above_0_dB_is_brought_back()
    {
        var proposal = Fires<HotFader>(Audio("Gtr", fader: 3.5));
        Assert.Equal(new MixChange.SetParameter("volume", 0), proposal.Change);
        Assert.Equal("3.5", proposal.Evidence.Facts["fader_db"]);
        Assert.Contains("+3.5 dB", proposal.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fader_at_0_dB_is_fine() => Silent<HotFader>(Audio("Gtr", fader: 0));

    [Fact]
    public void A_hotter_fader_is_surer() =>
        Assert.True(Fires<HotFader>(Audio("A", fader: 9)).Confidence > Fires<HotFader>(Audio("A", fader: 1)).Confidence);

    [Theory]
    [InlineData(-3)]
    [InlineData(2)]
    public void A_master_fader_off_0_dB_is_set_back(double fader) => Fires<MasterFaderOffUnity>(Master(fader));

    [Fact]
    public void A_master_fader_at_0_dB_is_fine() => Silent<MasterFaderOffUnity>(Master(0));

    [Fact]
    public void A_track_at_the_bottom_should_be_muted() =>
        Assert.Equal(new MixChange.Adjust(Muted: true), Fires<NearSilentTrack>(Audio("Pad", -55) with { Muted = false }).Change);

    [Fact]
    public void A_muted_or_audible_track_is_not_near_silent() =>
        Silent<NearSilentTrack>(Audio("A", -55) with { Muted = true }, Audio("B", -20) with { Muted = false }, Audio("C", -55));

    [Fact]
    public void Eight_faders_at_unity_are_predicted_to_add_9_dB()
    {
        var proposal = Fires<PredictedSum>([.. Enumerable.Range(1, 8).Select(n => Audio($"Audio {n}", 0)), Master()]);
        Assert.Equal(new MixChange.SetParameter("inputGain", -9), proposal.Change);
        Assert.Contains("predicted", proposal.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Lowered_faders_leave_the_sum_alone() =>
        Silent<PredictedSum>([.. Enumerable.Range(1, 8).Select(n => Audio($"Audio {n}", -6))]);

    [Fact]
    public void A_trimmed_master_needs_no_other_trim() =>
        Silent<PredictedSum>([.. Enumerable.Range(1, 8).Select(n => Audio($"Audio {n}", 0)), Master() with { InputGainDb = -9 }]);

    [Theory]
    [InlineData(20, 12)]
    [InlineData(-18, -12)]
    public void An_extreme_input_gain_is_held_to_12_dB(double gain, double held) =>
        Assert.Equal(new MixChange.SetParameter("inputGain", held), Fires<ExtremeInputGain>(Audio("A") with { InputGainDb = gain }).Change);

    [Fact]
    public void A_moderate_input_gain_is_fine() => Silent<ExtremeInputGain>(Audio("A") with { InputGainDb = 6 });

    [Fact]
    public void Gain_that_the_fader_takes_away_is_taken_out() => Fires<GainFightsFader>(Audio("A", -15) with { InputGainDb = 8 });

    [Fact]
    public void Gain_with_an_open_fader_is_fine() => Silent<GainFightsFader>(Audio("A", -3) with { InputGainDb = 8 });

    [Fact]
    public void A_backing_voice_goes_6_dB_under_the_lead() =>
        Assert.Equal(new MixChange.SetParameter("volume", -8), Fires<BackingOverLead>(Audio("Lead Vox", -2), Audio("BVs", 0)).Change);

    [Fact]
    public void A_quieter_backing_voice_is_fine() => Silent<BackingOverLead>(Audio("Lead Vox", -2), Audio("BVs", -8));

    [Fact]
    public void A_lead_far_below_the_loudest_track_comes_forward() => Fires<BuriedVocal>(Audio("Vocal", -14), Audio("Drums", 0));

    [Fact]
    public void A_lead_near_the_loudest_track_is_fine() => Silent<BuriedVocal>(Audio("Vocal", -6), Audio("Drums", 0));

    [Fact]
    public void Ten_inserts_are_many() => Fires<ManyInserts>(Audio("A", inserts: 10));

    [Fact]
    public void Eight_inserts_are_not() => Silent<ManyInserts>(Audio("A", inserts: 8));

    [Fact]
    public void Solo_is_taken_off() => Fires<SoloLeftOn>(Audio("A") with { Soloed = true }, Audio("B"));

    [Fact]
    public void No_solo_no_word() => Silent<SoloLeftOn>(Audio("A") with { Soloed = false }, Audio("B"));

    [Fact]
    public void Solo_and_mute_at_once_are_cleared() => Fires<SoloedWhileMuted>(Audio("A") with { Soloed = true, Muted = true });

    [Fact]
    public void Solo_alone_does_not_clash() => Silent<SoloedWhileMuted>(Audio("A") with { Soloed = true, Muted = false });

    [Fact]
    public void A_mix_that_is_all_muted_is_noticed() => Fires<EverythingMuted>(Audio("A") with { Muted = true }, Master());

    [Fact]
    public void One_track_that_may_sound_is_enough() => Silent<EverythingMuted>(Audio("A") with { Muted = true }, Audio("B"));

    [Fact]
    public void An_armed_track_is_disarmed() => Fires<ArmedTrack>(Audio("A") with { Armed = true });

    [Fact]
    public void A_track_not_known_to_be_armed_is_left_alone() => Silent<ArmedTrack>(Audio("A"));
}
