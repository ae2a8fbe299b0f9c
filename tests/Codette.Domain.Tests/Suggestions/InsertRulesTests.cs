using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;
using Codette.Domain.Suggestions.Rules;
using static Codette.Domain.Tests.Suggestions.Mixes;

namespace Codette.Domain.Tests.Suggestions;

public sealed class InsertRulesTests
{
    [Fact]
    public void A_voice_without_inserts_wants_a_compressor() =>
        Assert.Equal("compressor", Assert.IsType<MixChange.AddEffect>(Fires<VocalWithoutCompressor>(Audio("Lead Vox", inserts: 0)).Change).EffectType);

    [Fact]
    public void A_voice_with_a_compressor_by_any_name_does_not() =>
        Silent<VocalWithoutCompressor>(Audio("Vocal").With("Comp"), Audio("Vox").With("eq", "compression"));

    [Fact]
    public void A_count_above_zero_does_not_say_what_is_there() => Silent<VocalWithoutCompressor>(Audio("Vocal", inserts: 2));

    [Fact]
    public void A_plugin_of_unknown_kind_halves_the_confidence() => Assert.Equal(
        Fires<VocalWithoutCompressor>(Audio("Vocal").With("eq")).Confidence / 2,
        Fires<VocalWithoutCompressor>(Audio("Vocal").With("third-party")).Confidence, 3);

    [Fact]
    public void An_abbreviation_is_less_sure_than_a_word() => Assert.True(
        Fires<VocalWithoutCompressor>(Audio("Vox", inserts: 0)).Confidence < Fires<VocalWithoutCompressor>(Audio("Vocal", inserts: 0)).Confidence);

    [Fact]
    public void A_voice_without_eq_wants_a_high_pass() => Fires<VocalWithoutHighPass>(Audio("Vocal").With("compressor"));

    [Fact]
    public void An_eq_may_hold_the_high_pass() =>
        Silent<VocalWithoutHighPass>(Audio("Vocal").With("eq_3band"), Audio("Vox").With("HPF"));

    [Fact]
    public void A_lead_voice_wants_a_de_esser() => Fires<VocalWithoutDeEsser>(Audio("Vocal").With("compressor"));

    [Fact]
    public void A_de_essed_or_a_backing_voice_does_not() =>
        Silent<VocalWithoutDeEsser>(Audio("Vocal").With("deesser"), Audio("BVs").With("compressor"));

    [Fact]
    public void A_bare_bass_wants_a_compressor() => Fires<BassWithoutCompressor>(Audio("Bass", inserts: 0));

    [Fact]
    public void A_limited_bass_does_not() => Silent<BassWithoutCompressor>(Audio("Bass").With("limiter"));

    [Fact]
    public void A_bare_snare_wants_a_compressor() => Fires<SnareWithoutCompressor>(Audio("Snare Top", inserts: 0));

    [Fact]
    public void A_muted_snare_does_not() => Silent<SnareWithoutCompressor>(Audio("Snare", inserts: 0) with { Muted = true });

    [Fact]
    public void A_bare_drum_bus_wants_glue() => Fires<DrumBusWithoutCompressor>(Bus("Drum Bus").With("eq"));

    [Fact]
    public void Another_bus_does_not() =>
        Silent<DrumBusWithoutCompressor>(Bus("Vocal Bus").With("eq"), Bus("Drums").With("compressor"));

    [Fact]
    public void A_clean_bass_wants_harmonics() => Fires<BassWithoutSaturation>(Audio("Bass").With("compressor"));

    [Fact]
    public void A_distorted_bass_has_them() => Silent<BassWithoutSaturation>(Audio("Bass").With("distortion"));

    [Fact]
    public void A_reverb_return_wants_a_high_pass() => Fires<ReverbReturnWithoutHighPass>(Bus("Bus 1").With("reverb"));

    [Fact]
    public void A_filtered_return_does_not() =>
        Silent<ReverbReturnWithoutHighPass>(Bus("Bus 1").With("reverb", "eq"), Bus("Bus 2").With("delay"));

    [Theory]
    [InlineData("E-Gtr 2", 80)]
    [InlineData("Piano", 60)]
    [InlineData("Pad", 100)]
    public void The_corner_depends_on_the_instrument(string name, double corner) => Assert.Equal(
        corner, Assert.IsType<MixChange.AddEffect>(Fires<HighPassByInstrument>(Audio(name, inserts: 0)).Change).Settings["frequency_hz"]);

    [Fact]
    public void Bass_and_unnamed_tracks_keep_their_low_end() =>
        Silent<HighPassByInstrument>(Audio("Bass Guitar", inserts: 0), Audio("Audio 1", inserts: 0), Audio("Gtr").With("eq"));

    [Fact]
    public void Kick_and_bass_without_eq_are_told_apart() =>
        Assert.Equal("id-Bass DI", Fires<KickAndBassShareLows>(Audio("Kick In", inserts: 0), Audio("Bass DI").With("compressor")).TrackId);

    [Fact]
    public void One_of_them_with_eq_is_enough() =>
        Silent<KickAndBassShareLows>(Audio("Kick").With("eq"), Audio("Bass", inserts: 0));

    [Fact]
    public void A_guitar_without_eq_makes_room_for_the_voice() =>
        Fires<GuitarsOverVocal>(Audio("Vocal"), Audio("Gtr", inserts: 0));

    [Fact]
    public void Without_a_voice_it_need_not() => Silent<GuitarsOverVocal>(Audio("Gtr", inserts: 0));

    [Fact]
    public void A_dry_voice_without_sends_wants_a_room() =>
        Assert.Contains("a send to Plate", Fires<VocalWithoutReverb>(Audio("Vocal", inserts: 0) with { SendCount = 0 }, Bus("Plate")).Description, StringComparison.Ordinal);

    [Fact]
    public void A_voice_with_a_send_or_of_unknown_sends_does_not() =>
        Silent<VocalWithoutReverb>(Audio("Vocal", inserts: 0) with { SendCount = 1 }, Audio("Vox", inserts: 0));

    [Fact]
    public void At_120_the_vocal_delay_is_a_dotted_eighth_of_375_ms() =>
        Assert.Equal(375, Assert.IsType<MixChange.AddEffect>(Fires<VocalDelayInTempo>(Audio("Vocal", inserts: 0)).Change).Settings["time_ms"]);

    [Fact]
    public void Without_a_tempo_there_is_no_delay_time() =>
        Assert.Empty(Ask<VocalDelayInTempo>(Of(Audio("Vocal", inserts: 0)) with { TempoBpm = null }));

    [Fact]
    public void A_default_tempo_told_by_a_client_is_weaker_evidence()
    {
        var stored = Of(Audio("Vocal", inserts: 0));
        Assert.True(Ask<VocalDelayInTempo>(stored with { Origin = "daw_context" })[0].Confidence < Ask<VocalDelayInTempo>(stored)[0].Confidence);
    }

    [Fact]
    public void A_bare_master_wants_a_ceiling_of_minus_1_dBTP() =>
        Assert.Equal(-1, Assert.IsType<MixChange.AddEffect>(Fires<MasterWithoutLimiter>(Master() with { InsertCount = 0 }).Change).Settings["ceiling_dbtp"]);

    [Fact]
    public void A_limited_master_does_not() => Silent<MasterWithoutLimiter>(Master().With("maximizer"), Audio("A", inserts: 0));

    [Fact]
    public void A_bare_master_may_want_glue() => Fires<MasterWithoutGlue>(Master().With("limiter"));

    [Fact]
    public void A_compressed_master_does_not() =>
        Silent<MasterWithoutGlue>(Master().With("compressor") with { Type = TrackType.Master });
}
