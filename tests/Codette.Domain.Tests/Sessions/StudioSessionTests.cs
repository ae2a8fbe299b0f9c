using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.Domain.Tests.Sessions;

public sealed class StudioSessionTests
{
    private static readonly Track Vocal =
        new("track-1", "Lead vocal", TrackType.Audio, -3.5, 0.1, 0, false, false, false, [], [], "master");

    private static readonly Clip Take = new("c", "Take", "audio-1", 4, 2, 8, 10);

    private static readonly StudioSession Session =
        StudioSession.New(SessionId.Default, DateTimeOffset.UnixEpoch) with { Tracks = [Vocal] };

    [Fact]
    public void A_sound_session_passes() => Assert.True(Session.Checked().IsOk);

    public static TheoryData<string, Track> Faulty => new()
    {
        { "fader", Vocal with { FaderDb = 12.1 } },
        { "fader", Vocal with { FaderDb = double.NaN } },
        { "pan", Vocal with { Pan = -1.01 } },
        { "input gain", Vocal with { InputGainDb = double.PositiveInfinity } },
        { "id", Vocal with { Id = "" } },
        { "name", Vocal with { Name = new string('x', 201) } },
        { "routing", Vocal with { Routing = new string('x', 65) } },
        { "send", Vocal with { Sends = [new Send("s", "", 0, false, true)] } },
        { "color", Vocal with { Color = "red" } },
        { "color", Vocal with { Color = "#12345g" } },
        { "clips", Vocal with { Clips = [.. Enumerable.Range(0, 513).Select(each => Take with { Id = $"c{each}" })] } },
        { "Two clips", Vocal with { Clips = [Take, Take] } },
        { "clip", Vocal with { Clips = [Take with { Id = "" }] } },
        { "clip", Vocal with { Clips = [Take with { Source = "" }] } },
        { "clip", Vocal with { Clips = [Take with { StartSeconds = -0.1 }] } },
        { "clip", Vocal with { Clips = [Take with { OffsetSeconds = -0.1 }] } },
        { "clip", Vocal with { Clips = [Take with { LengthSeconds = 0 }] } },
        { "clip", Vocal with { Clips = [Take with { LengthSeconds = double.NaN }] } },
        { "clip", Vocal with { Clips = [Take with { LengthSeconds = 8.002 }] } },
        { "clip", Vocal with { Clips = [Take with { SourceSeconds = double.PositiveInfinity }] } },
        { "insert", Vocal with { Inserts = [new Insert("i", "EQ", "eq", true, new Dictionary<string, double> { ["gain"] = double.NaN })] } },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_figure_out_of_range_is_named(string what, Track track)
    {
        var error = (Session with { Tracks = [track] }).Checked().Error;

        Assert.Equal("session_invalid", error?.Code);
        Assert.Contains(what, error!.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Two_tracks_of_one_id_are_refused() =>
        Assert.Contains("track-1", (Session with { Tracks = [Vocal, Vocal] }).Checked().Error!.Message, StringComparison.Ordinal);

    [Fact]
    public void A_clip_may_end_a_millisecond_after_its_source() => Assert.True(
        (Session with { Tracks = [Vocal with { Color = "#0aF9c3", Clips = [Take with { LengthSeconds = 8.001 }] }] }).Checked().IsOk);

    [Fact]
    public void A_marker_out_of_place_is_refused()
    {
        var marker = new Marker("m", "Chorus", 12);

        Assert.True((Session with { Markers = [marker] }).Checked().IsOk);
        Assert.False((Session with { Markers = [marker, marker] }).Checked().IsOk);
        Assert.False((Session with { Markers = [marker with { Id = "" }] }).Checked().IsOk);
        Assert.False((Session with { Markers = [marker with { Seconds = 1_000_001 }] }).Checked().IsOk);
        Assert.False((Session with { Markers = [.. Enumerable.Range(0, 513).Select(each => marker with { Id = $"m{each}" })] }).Checked().IsOk);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("default")]
    public void No_name_is_the_default_session(string? text) => Assert.Equal(SessionId.Default, SessionId.Parse(text).Value);

    [Theory]
    [InlineData("two words")]
    [InlineData("a/b")]
    [InlineData("trailing\n")]
    [InlineData("é")]
    public void A_name_with_other_signs_is_no_session(string text) => Assert.Equal("session_id_invalid", SessionId.Parse(text).Error?.Code);

    [Fact]
    public void Bypassed_inserts_are_not_told_as_processing()
    {
        var insert = new Insert("i", "EQ", "eq", Enabled: false, new Dictionary<string, double>());

        var facts = (Vocal with { Inserts = [insert, insert with { Id = "j", Type = "compressor", Enabled = true }] }).ToFacts();

        Assert.Equal(["compressor"], facts.InsertTypes);
        Assert.Equal(2, facts.InsertCount);
    }
}
