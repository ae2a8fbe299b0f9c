using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;

namespace Codette.Infrastructure.Tests.Contracts.Sessions;

/// <summary>Sessions to store.</summary>
internal static class Studio
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static SessionId Id(string text) => SessionId.Parse(text).Value;

    public static StudioSession Empty(string id = "default", DateTimeOffset? at = null) => StudioSession.New(Id(id), at ?? Noon);

    /// <summary>A session with something in every field, <paramref name="text"/> wherever text may be.</summary>
    public static StudioSession Full(string text) => Empty() with
    {
        Name = text,
        Tempo = Tempo.Of(123.456789).Value,
        TimeSignature = TimeSignature.Of(7, 8).Value,
        UpdatedAt = Noon.AddMicroseconds(123_457),
        EditMarks = new EditMarks([new EditMark("zebra", 7), new EditMark("a.b_c-d", long.MaxValue)]),
        Markers = [new Marker(text, text, 1.0 / 3), new Marker("m2", "", 1_000_000)],
        Tracks =
        [
            .. Enum.GetValues<TrackType>().Select(type => new Track(
                $"track-{type}", text, type, -6.1, 0.1 + 0.2, -0.0, Muted: true, Soloed: false, Armed: true, [], [], "master")),
            new Track(
                text, "", TrackType.Audio, -60, -1, 60, Muted: false, Soloed: true, Armed: false,
                [
                    new Insert("i1", text, "eq", true, new Dictionary<string, double> { [text] = double.Epsilon, ["Q"] = 1e300, ["q"] = 1.0 / 3 }),
                    new Insert("i2", "", "gate", false, new Dictionary<string, double>()),
                ],
                [new Send("s1", text, 11.9, true, false), new Send("s2", "bus", -60, false, true)],
                text,
                "#0aF9c3",
                [new Clip(text, text, text, 0.1 + 0.2, 0, 1e-9, 1_000_000), new Clip("c2", "", "s", 1_000_000, 1.0 / 3, 2.0 / 3, 1)]),
        ],
    };

    /// <summary>As large as a session may be.</summary>
    public static StudioSession Large() => Empty() with
    {
        Tracks =
        [
            .. Enumerable.Range(0, StudioSession.MaxTracks).Select(track => new Track(
                $"t{track}", $"Spur {track}", TrackType.Audio, 0, 0, 0, false, false, false,
                [.. Enumerable.Range(0, 8).Select(each => new Insert($"i{each}", "EQ", "eq", true, new Dictionary<string, double> { ["gain_db"] = each }))],
                [],
                "master",
                Clips: [.. Enumerable.Range(0, 8).Select(each => new Clip($"c{each}", $"Take {each}", $"audio-{track}", each * 10, 0, 10, 80))])),
        ],
    };

    /// <summary>As tracks were stored before they had clips and colors.</summary>
    public const string OldTrack = """
        {"id":"t","name":"Old","type":"audio","faderDb":-3,"pan":0,"inputGainDb":0,"muted":false,"soloed":false,"armed":false,"inserts":[],"sends":[],"routing":"master"}
        """;

    public static void AssertOld(StudioSession? found)
    {
        Assert.Equal(("Old", 3L), (found!.Name, found.Version));
        Assert.Empty(found.Markers);
        Assert.Empty(found.EditMarks!.Marks);
        var track = Assert.Single(found.Tracks);
        Assert.Equal((-3, null, 0), (track.FaderDb, track.Color, track.Clips.Count));
    }
}
