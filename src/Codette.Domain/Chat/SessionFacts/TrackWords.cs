using System.Globalization;
using Codette.Domain.Knowledge;
using Codette.Domain.Sessions;

namespace Codette.Domain.Chat.SessionFacts;

/// <summary>Names tracks and puts their figures into words, saying nothing of what was not told.</summary>
internal static class TrackWords
{
    private const double Centred = 0.005;

    public static string Label(this TrackFacts track) =>
        string.IsNullOrWhiteSpace(track.Name) ? $"the unnamed track {track.Id}" : track.Name.Trim();

    /// <summary>The labels of at most six tracks; the rest are counted.</summary>
    public static string Labels(this IReadOnlyCollection<TrackFacts> tracks) =>
        tracks.Count <= 6
            ? string.Join(", ", tracks.Select(Label))
            : $"{string.Join(", ", tracks.Take(5).Select(Label))} and {tracks.Count - 5} more";

    /// <summary>True for what carries a part of its own: not the master, a VCA or an aux return.</summary>
    public static bool IsPart(this TrackFacts track) => track.Type is TrackType.Audio or TrackType.Instrument or TrackType.Midi;

    public static bool IsNamed(this TrackFacts track, string term) => Terms.In(track.Name).Contains(term);

    public static bool? HasInsert(this TrackFacts track, string type) =>
        track.InsertTypes?.Any(insert => insert.Contains(type, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many inserts, or null when that was not told.</summary>
    public static int? Inserts(this TrackFacts track) => track.InsertTypes?.Count ?? track.InsertCount;

    public static string Db(double db) => db <= -60
        ? "-60 dB (the bottom)"
        : db.ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture) + " dB";

    public static string PanInWords(double pan) => Math.Abs(pan) < Centred
        ? "panned to the centre"
        : $"panned {Math.Round(Math.Abs(pan) * 100).ToString(CultureInfo.InvariantCulture)} % {(pan < 0 ? "left" : "right")}";

    public static string InsertsInWords(this TrackFacts track) => track switch
    {
        { InsertTypes: { Count: > 0 } types } => $"inserts {string.Join(", ", types)}",
        { InsertTypes.Count: 0 } or { InsertCount: 0 } => "no inserts",
        { InsertCount: { } count } => count == 1 ? "1 insert" : $"{count.ToString(CultureInfo.InvariantCulture)} inserts",
        _ => "",
    };

    /// <summary>One sentence with everything that was told of the track.</summary>
    public static string Describe(this TrackFacts track)
    {
        string[] facts =
        [
            track.FaderDb is { } fader ? $"fader at {Db(fader)}" : "",
            track.Pan is { } pan ? PanInWords(pan) : "",
            track.Muted == true ? "muted" : "",
            track.Soloed == true ? "soloed" : "",
            track.InsertsInWords(),
        ];
        var told = string.Join(", ", facts.Where(fact => fact.Length > 0));
        return $"{EntryFigures.Capital(track.Label())}: {(told.Length > 0 ? told : "only its name and type were told")}.";
    }

    /// <summary>The share of fader, pan, mute and inserts that was told.</summary>
    public static double Told(this TrackFacts track) =>
        new object?[] { track.FaderDb, track.Pan, track.Muted, track.Inserts() }.Count(fact => fact is not null) / 4.0;
}
