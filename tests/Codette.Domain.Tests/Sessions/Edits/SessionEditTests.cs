using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;

namespace Codette.Domain.Tests.Sessions.Edits;

public sealed class SessionEditTests
{
    [Fact]
    public void A_session_takes_the_fields_that_are_set_and_keeps_the_others()
    {
        var changed = Applied(new SessionEdit.OfSession(new SessionPatch(Name: "New", TimeSignature: TimeSignature.Of(6, 8).Value)));

        Assert.Equal(("New", Song.Full.Tempo, "6/8"), (changed.Name, changed.Tempo, changed.TimeSignature.ToString()));
    }

    [Fact]
    public void A_track_takes_the_fields_that_are_set_and_keeps_the_others()
    {
        var changed = Applied(OfTrack(new PartEdit<Track>.Set("a", new TrackPatch { FaderDb = -9, Muted = true, Color = "" })));

        Assert.Equal(Song.Full.Tracks[0] with { FaderDb = -9, Muted = true, Color = null }, changed.Tracks[0]);
        Assert.Equal(Song.Full.Tracks.Skip(1), changed.Tracks.Skip(1));
    }

    [Fact]
    public void Parameters_that_are_not_named_stay()
    {
        var patch = new InsertPatch(Parameters: new Dictionary<string, double> { ["gain_db"] = 4, ["hz"] = 90 });

        var changed = Applied(new SessionEdit.OfInserts("a", new PartEdit<Insert>.Set("j", patch)));

        Assert.Equal(
            new Dictionary<string, double> { ["gain_db"] = 4, ["q"] = 2, ["hz"] = 90 }, changed.Tracks[0].Inserts[1].Parameters);
        Assert.Equal(1, changed.Tracks[0].Inserts[0].Parameters["gain_db"]);
    }

    [Fact]
    public void Sends_clips_and_markers_are_set_where_they_stand()
    {
        var changed = Applied(
            new SessionEdit.OfSends("a", new PartEdit<Send>.Set("s", new SendPatch(LevelDb: -12, PreFader: true))),
            new SessionEdit.OfClips("a", new PartEdit<Clip>.Set("d", new ClipPatch(StartSeconds: 30))),
            new SessionEdit.OfMarkers(new PartEdit<Marker>.Set("m", new MarkerPatch(Seconds: 9))));

        Assert.Equal(new Send("s", "b", -12, true, true), changed.Tracks[0].Sends[0]);
        Assert.Equal([Song.Clip("c"), Song.Clip("d") with { StartSeconds = 30 }], changed.Tracks[0].Clips);
        Assert.Equal([new Marker("m", "Verse", 9), new Marker("n", "Chorus", 16)], changed.Markers);
    }

    [Theory]
    [InlineData("new", null, "a b c new")]
    [InlineData("new", 0, "new a b c")]
    [InlineData("new", 99, "a b c new")]
    [InlineData("b", null, "a b c")]
    [InlineData("b", 0, "b a c")]
    [InlineData("b", 99, "a c b")]
    public void What_is_put_is_added_or_replaced(string id, int? index, string order)
    {
        var changed = Applied(OfTrack(new PartEdit<Track>.Put(Song.Track(id) with { Name = "Put" }, index)));

        Assert.Equal(order, string.Join(' ', changed.Tracks.Select(track => track.Id)));
        Assert.Equal("Put", changed.FindTrack(id)!.Name);
    }

    [Theory]
    [InlineData("a", 1, "b a c")]
    [InlineData("a", 99, "b c a")]
    [InlineData("c", 0, "c a b")]
    [InlineData("b", 1, "a b c")]
    public void What_is_moved_stands_at_its_new_place(string id, int index, string order)
    {
        var changed = Applied(OfTrack(new PartEdit<Track>.Move(id, index)));

        Assert.Equal(order, string.Join(' ', changed.Tracks.Select(track => track.Id)));
    }

    [Fact]
    public void A_removed_track_leaves_the_sends_and_routings_of_others_to_their_client()
    {
        var changed = Applied(OfTrack(new PartEdit<Track>.Remove("b")));

        Assert.Equal(["a", "c"], changed.Tracks.Select(track => track.Id));
        Assert.Equal("b", changed.Tracks[0].Sends[0].Destination);
    }

    [Fact]
    public void What_is_gone_is_skipped_and_the_others_are_applied()
    {
        var outcome = Song.Full.Apply(
        [
            OfTrack(new PartEdit<Track>.Remove("b")),
            OfTrack(new PartEdit<Track>.Set("b", new TrackPatch { FaderDb = 0 })),
            new SessionEdit.OfClips("b", new PartEdit<Clip>.Put(Song.Clip("x"))),
            OfTrack(new PartEdit<Track>.Move("b", 0)),
            OfTrack(new PartEdit<Track>.Remove("b")),
            new SessionEdit.OfInserts("a", new PartEdit<Insert>.Remove("nothing")),
            OfTrack(new PartEdit<Track>.Set("c", new TrackPatch { FaderDb = 0 })),
        ]).Value;

        Assert.Equal([1, 2, 3, 4, 5], outcome.Skipped);
        Assert.Equal(0, outcome.Session.FindTrack("c")!.FaderDb);
    }

    [Fact]
    public void One_value_out_of_range_refuses_the_whole_batch_and_is_named()
    {
        var error = Song.Full.Apply(
        [
            OfTrack(new PartEdit<Track>.Set("a", new TrackPatch { FaderDb = 0 })),
            OfTrack(new PartEdit<Track>.Set("a", new TrackPatch { FaderDb = 13 })),
        ]).Error;

        Assert.Equal("edit_invalid", error?.Code);
        Assert.Equal("Edit 1: The fader of track 'a' lies outside -60 to +12 dB.", error!.Message);
    }

    public static TheoryData<SessionEdit> Faulty =>
    [
        new SessionEdit.OfSession(new SessionPatch(Name: "")),
        OfTrack(new PartEdit<Track>.Put(Song.Track("x") with { Color = "blue" })),
        new SessionEdit.OfInserts("a", new PartEdit<Insert>.Put(Song.Eq("x") with { Type = "" })),
        new SessionEdit.OfSends("a", new PartEdit<Send>.Set("s", new SendPatch(LevelDb: double.NaN))),
        new SessionEdit.OfClips("a", new PartEdit<Clip>.Set("c", new ClipPatch(LengthSeconds: 9))),
        new SessionEdit.OfMarkers(new PartEdit<Marker>.Put(new Marker("x", "", -1))),
    ];

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_would_make_a_session_unsound_is_refused(SessionEdit edit) =>
        Assert.Equal("edit_invalid", Song.Full.Apply([edit]).Error?.Code);

    [Fact]
    public void A_client_is_remembered_until_64_others_have_edited()
    {
        var marks = EditMarks.None.With("me", 3).With("me", 5);
        Assert.Equal((true, true, false, false), (marks.Cover("me", 3), marks.Cover("me", 5), marks.Cover("me", 6), marks.Cover("you", 1)));

        marks = Enumerable.Range(0, 63).Aggregate(marks, (known, other) => known.With($"other-{other}", 1));
        Assert.True(marks.Cover("me", 5));

        Assert.False(marks.With("last", 1).Cover("me", 5));
        Assert.True(marks.With("me", 6).With("last", 1).Cover("me", 6));
        Assert.Equal(EditMarks.MaxClients, marks.With("last", 1).Marks.Count);
    }

    private static SessionEdit.OfTracks OfTrack(PartEdit<Track> edit) => new(edit);

    private static StudioSession Applied(params SessionEdit[] edits)
    {
        var outcome = Song.Full.Apply(edits).Value;
        Assert.Empty(outcome.Skipped);
        return outcome.Session;
    }
}
