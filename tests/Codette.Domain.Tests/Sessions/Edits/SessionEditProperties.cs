using System.Text.Json;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;
using CsCheck;

namespace Codette.Domain.Tests.Sessions.Edits;

/// <summary>What holds for all edits in any order, of which some are out of range and some meet nothing.</summary>
public sealed class SessionEditProperties
{
    private static readonly Gen<string> Id = Any("a", "b", "c", "d", "i", "m", "s");

    private static readonly Gen<int> Index = Gen.Int[0, 6];

    private static readonly Gen<int?> MaybeIndex = Gen.Int[-1, 6].Select(index => index < 0 ? (int?)null : index);

    private static readonly Gen<Track> ATrack = Gen.Select(Id, Gen.Double[-62, 12.2], Any<string?>(null, "#00ff7F", "#fff")).Select(
        (id, fader, color) => Song.Track(id) with { FaderDb = fader, Color = color });

    private static readonly Gen<Clip> AClip = Gen.Select(Id, Gen.Double[-0.1, 9], Gen.Double[-0.1, 9]).Select(
        (id, offset, length) => Song.Clip(id) with { OffsetSeconds = offset, LengthSeconds = length });

    private static readonly Gen<Marker> AMarker = Gen.Select(Id, Gen.Double[-1, 1_000_001]).Select((id, at) => new Marker(id, "", at));

    private static readonly Gen<SessionEdit> Edit = Gen.OneOf<SessionEdit>(
        Of(ATrack, ATrack.Select(track => (Patch<Track>)new TrackPatch { FaderDb = track.FaderDb, Color = track.Color }))
            .Select(edit => (SessionEdit)new SessionEdit.OfTracks(edit)),
        Of(AMarker, AMarker.Select(marker => (Patch<Marker>)new MarkerPatch(Seconds: marker.Seconds)))
            .Select(edit => (SessionEdit)new SessionEdit.OfMarkers(edit)),
        Gen.Select(Id, Of(AClip, AClip.Select(clip => (Patch<Clip>)new ClipPatch(LengthSeconds: clip.LengthSeconds))))
            .Select((track, edit) => (SessionEdit)new SessionEdit.OfClips(track, edit)),
        Gen.Select(Id, Of(Id.Select(Song.Eq), Gen.Double.Select(gain => (Patch<Insert>)new InsertPatch(
                Parameters: new Dictionary<string, double> { ["gain_db"] = gain }))))
            .Select((track, edit) => (SessionEdit)new SessionEdit.OfInserts(track, edit)),
        Gen.Int[0, 201].Select(length => (SessionEdit)new SessionEdit.OfSession(new SessionPatch(new string('x', length)))));

    [Fact]
    public void A_sound_session_stays_sound_or_all_is_refused() => Edit.Array[1, 40].Sample(edits =>
    {
        var applied = Song.Full.Apply(edits);
        return applied.TryGet(out var outcome, out var fault)
            ? outcome.Session.Checked().IsOk
            : fault.Code == "edit_invalid" && Song.Full.Checked().IsOk;
    });

    [Fact]
    public void Of_many_single_edits_the_refused_ones_change_nothing_and_the_others_keep_it_sound() => Edit.Array[1, 40].Sample(edits =>
        edits.Aggregate(Song.Full, (session, edit) => session.Apply([edit]) is { IsOk: true } ok ? ok.Value.Session : session)
            .Checked().IsOk);

    [Fact]
    public void A_batch_does_what_its_edits_do_one_by_one() => Edit.Array[1, 20].Sample(edits =>
    {
        if (!Song.Full.Apply(edits).TryGet(out var together, out _))
        {
            return true;
        }

        var alone = edits.Aggregate(Song.Full, (session, edit) => session.Apply([edit]).Value.Session);
        return Told(alone) == Told(together.Session);
    });

    [Fact]
    public void What_was_put_new_and_is_removed_leaves_everything_as_it_was() => Gen.Select(AClip, MaybeIndex).Sample((clip, index) =>
    {
        var outcome = Song.Full.Apply(
        [
            new SessionEdit.OfClips("a", new PartEdit<Clip>.Put(clip with { Id = "new" }, index)),
            new SessionEdit.OfClips("a", new PartEdit<Clip>.Remove("new")),
        ]);
        return !outcome.IsOk || (outcome.Value.Skipped.Count == 0 && Told(outcome.Value.Session) == Told(Song.Full));
    });

    [Fact]
    public void The_same_edits_give_the_same_session() => Edit.Array[1, 20].Sample(edits =>
        Song.Full.Apply(edits) is var one && Song.Full.Apply(edits) is var other
        && (one.IsOk ? Told(one.Value.Session) == Told(other.Value.Session) : one.Error == other.Error));

    private static Gen<PartEdit<T>> Of<T>(Gen<T> part, Gen<Patch<T>> patch)
        where T : class, IPart => Gen.OneOf(
            Gen.Select(part, MaybeIndex).Select((one, index) => (PartEdit<T>)new PartEdit<T>.Put(one, index)),
            Gen.Select(Id, patch).Select((id, values) => (PartEdit<T>)new PartEdit<T>.Set(id, values)),
            Id.Select(id => (PartEdit<T>)new PartEdit<T>.Remove(id)),
            Gen.Select(Id, Index).Select((id, index) => (PartEdit<T>)new PartEdit<T>.Move(id, index)));

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string Told(StudioSession session) => JsonSerializer.Serialize(session);
}
