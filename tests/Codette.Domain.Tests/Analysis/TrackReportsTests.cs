using Codette.Domain.Analysis;
using Codette.Domain.Analysis.Reports;
using Codette.Domain.Sessions;

namespace Codette.Domain.Tests.Analysis;

public class TrackReportsTests
{
    [Fact]
    public void A_fader_the_panel_sends_as_minus_60_is_unreadable_and_not_a_low_level()
    {
        var report = MixAnalysis.GainStaging([Panel.Sends(0)]);
        Assert.Empty(report.ActionItems);
        Assert.Contains(report.Findings, finding => finding.Contains("may as well be 0 dB", StringComparison.Ordinal));
        Assert.Contains("0 of 1 faders could be read", report.Prediction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_peak_3_dB_over_its_fader_is_made_up_and_never_clipping()
    {
        var report = MixAnalysis.GainStaging([Panel.Sends(4)]);
        Assert.DoesNotContain(report.Findings, finding => finding.Contains("clipping", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("not measured", report.Prediction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_metered_peak_over_full_scale_is_clipping_and_comes_down_to_minus_6()
    {
        var report = MixAnalysis.GainStaging([new("track-7", "Snare", TrackType.Audio, -4, 2, [])]);
        Assert.Equal(new ActionItem(Actions.FixClipping, "track-7", -8, Priority.High), report.ActionItems[0]);
        Assert.Contains("'Snare' reports a peak of +2.0 dBFS: clipping in any fixed-point stage.", report.Findings);
    }

    [Fact]
    public void A_fader_far_down_is_a_low_level_to_boost_by_6()
    {
        var report = MixAnalysis.GainStaging([Panel.Sends(-42, "Shaker")]);
        Assert.Equal(new ActionItem(Actions.BoostLevel, "track-1", 6, Priority.Low), Assert.Single(report.ActionItems));
        Assert.Contains("'Shaker' has its fader at -42.0 dB, a low level for a part that is meant to be heard.", report.Findings);
    }

    [Fact]
    public void A_fader_near_the_top_is_brought_back_to_0()
    {
        var report = MixAnalysis.GainStaging([Panel.Sends(9)]);
        Assert.Equal(new ActionItem(Actions.LowerFader, "track-1", -9, Priority.Medium), Assert.Single(report.ActionItems));
    }

    [Fact]
    public void A_track_named_like_a_trigger_goes_by_its_position() =>
        Assert.Contains(
            MixAnalysis.GainStaging([Panel.Sends(9, "Clipping bus")]).Findings,
            finding => finding.StartsWith("Track 1 has its fader at +9.0 dB", StringComparison.Ordinal));

    [Fact]
    public void More_told_gives_more_confidence()
    {
        var nothing = MixAnalysis.Session(new([]));
        var faders = MixAnalysis.Session(new([Panel.Sends(-6, "Bass", "Unknown")]));
        var all = MixAnalysis.Session(new([new("1", "Bass", TrackType.Audio, -6, -10, ["eq"])]));
        Assert.True(nothing.Confidence < faders.Confidence && faders.Confidence < all.Confidence);
        Assert.True(nothing.Quality < faders.Quality && faders.Quality < all.Quality);
        Assert.Equal(1, all.Confidence, 9);
    }

    [Fact]
    public void Tracks_that_were_only_counted_lower_the_confidence()
    {
        var track = Panel.Sends(-6);
        Assert.Equal(MixAnalysis.Session(new([track])).Confidence / 2, MixAnalysis.Session(new([track], 2)).Confidence, 9);
    }

    [Fact]
    public void Default_names_are_noticed() =>
        Assert.Contains(
            MixAnalysis.Session(new([Panel.Sends(-6, "Audio 1"), Panel.Sends(-6, "Audio 2")])).Findings,
            finding => finding == "2 of 2 tracks have default or empty names.");

    [Fact]
    public void A_hundred_high_faders_are_named_twelve_at_a_time()
    {
        var report = MixAnalysis.GainStaging([.. Enumerable.Repeat(Panel.Sends(9), 100)]);
        Assert.Equal(12, report.ActionItems.Count);
        Assert.Contains("88 more faders are above +6 dB.", report.Findings);
    }

    [Fact]
    public void An_audio_track_without_inserts_may_take_an_EQ_and_a_compressor() =>
        Assert.Equal(["EQ", "Compressor"], MixAnalysis.Track(Panel.Sends(-6)).ActionItems.Select(item => item.Parameter));

    [Fact]
    public void A_track_with_both_gets_neither() => Assert.Empty(MixAnalysis.Track(Panel.Sends(-6, "Bass", "eq", "compressor")).ActionItems);

    [Fact]
    public void Where_inserts_are_unknown_nothing_is_added() => Assert.Empty(MixAnalysis.Track(Panel.Sends(-6, "Bass", "Unknown")).ActionItems);

    [Fact]
    public void A_track_that_carries_no_sound_gets_no_effects() =>
        Assert.Empty(MixAnalysis.Track(Panel.Sends(-6) with { Type = TrackType.Vca }).ActionItems);

    [Fact]
    public void Four_sounding_tracks_without_a_shared_space_get_one() =>
        Assert.Equal(Actions.CreateAux, Assert.Single(Routing(false, TrackType.Audio, TrackType.Audio, TrackType.Instrument, TrackType.Audio).ActionItems).Action);

    [Fact]
    public void Three_do_not() => Assert.Empty(Routing(false, TrackType.Audio, TrackType.Audio, TrackType.Instrument).ActionItems);

    [Fact]
    public void An_aux_among_the_types_counts_although_the_client_denies_it() =>
        Assert.Contains("with an auxiliary track", Routing(false, TrackType.Audio, TrackType.Aux).Prediction, StringComparison.Ordinal);

    private static MixReport Routing(bool hasAux, params TrackType[] types) =>
        MixAnalysis.Routing(new(types.Length, [.. types.Select(type => (TrackType?)type)], hasAux));
}
