using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.Domain.Tests.Sessions.Edits;

/// <summary>A session to edit: tracks a, b and c; on a two inserts, two clips and a send; two markers.</summary>
internal static class Song
{
    public static Clip Clip(string id) => new(id, "Take", "audio-1", 4, 2, 8, 10);

    public static Insert Eq(string id) => new(id, "EQ", "eq", true, new Dictionary<string, double> { ["gain_db"] = 1, ["q"] = 2 });

    public static Track Track(string id) => new(id, id, TrackType.Audio, -3, 0, 0, false, false, false, [], [], "master");

    public static StudioSession Full { get; } = StudioSession.New(SessionId.Default, DateTimeOffset.UnixEpoch) with
    {
        Tracks =
        [
            Track("a") with
            {
                Color = "#102030", Inserts = [Eq("i"), Eq("j")], Sends = [new Send("s", "b", -6, false, true)], Clips = [Clip("c"), Clip("d")],
            },
            Track("b"),
            Track("c"),
        ],
        Markers = [new Marker("m", "Verse", 8), new Marker("n", "Chorus", 16)],
    };
}
