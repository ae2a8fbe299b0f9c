using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;

namespace Codette.Application.Tests.Sessions;

public sealed class EditSessionTests
{
    private static readonly SessionId Song = SessionId.Parse("song").Value;

    [Fact]
    public async Task A_batch_is_stored_and_told_after_it()
    {
        await using var cases = await UseCases.Start();

        var edited = (await cases.Send(Batch(1, PutTrack("a"), PutTrack("b")))).Value;

        Assert.Equal((1, false, 0), (edited.Version, edited.Repeated, edited.Skipped.Count));
        Assert.Equal(["a", "b"], (await Stored(cases)).Tracks.Select(track => track.Id));
        var told = Assert.IsType<RealtimeEvent.SessionEdited>(Assert.Single(cases.Heard));
        Assert.Equal((Song, 1L, "tab", 1L, 2), (told.Session, told.State.Version, told.Client, told.Seq, told.Edits.Count));
    }

    [Fact]
    public async Task A_batch_that_is_sent_again_is_applied_once_and_told_once()
    {
        await using var cases = await UseCases.Start();
        await cases.Send(Batch(1, PutTrack("a")));
        await cases.Send(Batch(2, Remove("a")));

        var again = (await cases.Send(Batch(1, PutTrack("a")))).Value;

        Assert.Equal((2, true, 0), (again.Version, again.Repeated, again.Skipped.Count));
        Assert.Empty((await Stored(cases)).Tracks);
        Assert.Equal(2, cases.Heard.Count);
    }

    [Fact]
    public async Task A_refused_batch_changes_nothing_and_its_number_is_still_free()
    {
        await using var cases = await UseCases.Start();

        var refused = await cases.Send(Batch(1, PutTrack("a"), Fader("a", 40)));

        Assert.Equal("edit_invalid", refused.Error?.Code);
        Assert.StartsWith("Edit 1:", refused.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await Stored(cases)).Version);
        Assert.Empty(cases.Heard);
        Assert.False((await cases.Send(Batch(1, PutTrack("a")))).Value.Repeated);
    }

    [Fact]
    public async Task What_somebody_else_removed_is_skipped_and_not_told()
    {
        await using var cases = await UseCases.Start();
        await cases.Send(Batch(1, PutTrack("a")));

        var edited = (await cases.Send(Batch(2, Fader("gone", 0), Fader("a", -7)))).Value;

        Assert.Equal([0], edited.Skipped);
        var told = Assert.IsType<RealtimeEvent.SessionEdited>(cases.Heard[^1]);
        Assert.Equal(Fader("a", -7), Assert.Single(told.Edits));
    }

    [Fact]
    public async Task A_batch_of_which_nothing_is_left_leaves_no_trace()
    {
        await using var cases = await UseCases.Start();

        var edited = (await cases.Send(Batch(1, Fader("gone", 0)))).Value;

        Assert.Equal((0, false, 1), (edited.Version, edited.Repeated, edited.Skipped.Count));
        Assert.Equal(0, (await Stored(cases)).Version);
        Assert.Empty(cases.Heard);
    }

    [Fact]
    public async Task A_session_told_whole_does_not_forget_whose_edits_are_in_it()
    {
        await using var cases = await UseCases.Start();
        await cases.Send(Batch(5, PutTrack("a")));
        var told = (await Stored(cases)) with { Name = "Whole", EditMarks = null };
        Assert.True((await cases.Send(new SaveSession(Caller.Local, told))).IsOk);

        Assert.True((await cases.Send(Batch(5, PutTrack("b")))).Value.Repeated);
    }

    [Fact]
    public async Task A_tempo_that_was_set_becomes_the_transports()
    {
        await using var cases = await UseCases.Start();
        await cases.Send(new PlayTransport(Caller.Local, Song));

        await cases.Send(Batch(1, new SessionEdit.OfSession(new SessionPatch(Tempo: Tempo.Of(77).Value))));

        Assert.Equal(77, (await cases.Send(new GetTransport(Caller.Local, Song))).Value.Transport.Tempo.Bpm);
        Assert.IsType<RealtimeEvent.SessionEdited>(cases.Heard[^2]);
        Assert.IsType<RealtimeEvent.TransportChanged>(cases.Heard[^1]);
    }

    [Fact]
    public async Task Of_many_who_edit_at_once_nobody_loses_anything()
    {
        await using var cases = await UseCases.Start();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(client => Task.Run(async () =>
        {
            for (var seq = 1; seq <= 12; seq++)
            {
                var batch = Batch(seq, PutTrack($"{client}-{seq}")) with { Client = $"tab-{client}" };
                Assert.True((await cases.Send(batch)).IsOk);
            }
        })));

        var stored = await Stored(cases);
        Assert.Equal((96, 96, 8), (stored.Tracks.Count, (int)stored.Version, stored.EditMarks!.Marks.Count));
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("two words", 1, 1)]
    [InlineData("trailing\n", 1, 1)]
    [InlineData("tab", 0, 1)]
    [InlineData("tab", 1, 0)]
    [InlineData("tab", 1, 257)]
    public async Task A_batch_without_its_name_number_or_edits_is_refused(string client, long seq, int edits)
    {
        await using var cases = await UseCases.Start();
        var batch = new EditSession(Caller.Local, Song, client, seq, [.. Enumerable.Repeat<SessionEdit>(PutTrack("a"), edits)]);

        Assert.Equal("edit_invalid", (await cases.Send(batch)).Error?.Code);
    }

    private static EditSession Batch(long seq, params SessionEdit[] edits) => new(Caller.Local, Song, "tab", seq, edits);

    private static SessionEdit.OfTracks PutTrack(string id) =>
        new(new PartEdit<Track>.Put(new Track(id, id, TrackType.Audio, 0, 0, 0, false, false, false, [], [], "master")));

    private static SessionEdit.OfTracks Fader(string id, double db) => new(new PartEdit<Track>.Set(id, new TrackPatch { FaderDb = db }));

    private static SessionEdit.OfTracks Remove(string id) => new(new PartEdit<Track>.Remove(id));

    private static async Task<StudioSession> Stored(UseCases cases) => (await cases.Send(new GetSession(Caller.Local, Song))).Value;
}
