using Codette.Domain.Sessions;

namespace Codette.Domain.Chat.SessionFacts;

/// <summary>Answers a question for the state of the tracks: plain facts, and for how many tracks they were told at all.</summary>
/// <param name="Text">The answer.</param>
/// <param name="Told">The share of the tracks for which the fact asked for was told, 0 to 1.</param>
internal sealed record StateReport(string Text, double Told)
{
    private static readonly HashSet<string> Lacking = ["no", "not", "without", "dont", "doesnt", "havent", "hasnt", "lack", "lacks", "missing"];

    public static StateReport Of(
        MixQuestion asked, MixFacts mix, IReadOnlyList<TrackFacts> focus, IReadOnlyList<string> words) => asked switch
    {
        MixQuestion.Tracks => new($"{Count(mix.Tracks.Count, "track")}: {ByType(mix)}. By name: {mix.Tracks.Labels()}.", 1),
        MixQuestion.Muted => Switch(focus, "muted", track => track.Muted),
        MixQuestion.Soloed => Switch(focus, "soloed", track => track.Soloed),
        MixQuestion.Armed => Switch(focus, "armed for recording", track => track.Armed),
        MixQuestion.Selected => mix.Selected is { } track
            ? new($"{EntryFigures.Capital(track.Label())} is selected. {track.Describe()}", 1)
            : new("No track is selected, as far as was told.", mix.SelectedTrackId is null ? 0.5 : 0),
        MixQuestion.Tempo => Tempo(mix),
        MixQuestion.Loudness => Faders(focus, false) is var faders
            ? faders with { Text = $"Loudness is not measured here; only fader positions are known. {faders.Text}" } : faders,
        MixQuestion.Pans when words.Contains("left") || words.Contains("right") => Side(focus, words.Contains("left") ? -1 : 1),
        MixQuestion.Inserts when InsertNames.In(words) is { } kind => Kind(focus, kind, words.Any(Lacking.Contains)),
        MixQuestion.Inserts when words.Contains("no") || words.Contains("without") =>
            Switch(focus, "without inserts", track => track.Inserts() is { } count ? count == 0 : null),
        MixQuestion.Pans => Figure(focus, "pan", track => track.Pan is { } pan ? TrackWords.PanInWords(pan) : null),
        MixQuestion.Inserts => Figure(focus, "inserts", track => track.InsertsInWords() is { Length: > 0 } words ? words : null),
        _ => Faders(focus, words.Any(word => word is "quietest" or "softest" or "lowest")),
    };

    private static StateReport Faders(IReadOnlyList<TrackFacts> focus, bool lowestFirst) => Figure(
        [.. focus.OrderBy(track => (track.FaderDb ?? double.NegativeInfinity) * (lowestFirst ? 1 : -1))], "fader",
        track => track.FaderDb is { } fader ? $"fader at {TrackWords.Db(fader)}" : null);

    private static StateReport Kind(IReadOnlyList<TrackFacts> focus, string kind, bool lacks)
    {
        TrackFacts[] parts = [.. focus.Where(TrackWords.IsPart)];
        var told = Array.FindAll(parts, track => track.InsertTypes is not null);
        var found = Array.FindAll(told, track => track.HasInsert(kind) != lacks);
        var state = lacks ? $"no {InsertNames.Spoken(kind)}" : InsertNames.WithArticle(kind);
        var text = told.Length == 0 ? "Which inserts the tracks have was not told."
            : found.Length == 0 ? $"None of the {Count(told.Length, "track")} has {state}."
            : $"{found.Length} of {Count(told.Length, "track")} {(found.Length == 1 ? "has" : "have")} {state}: {found.Labels()}.";
        return new(text, parts.Length == 0 ? 0 : (double)told.Length / parts.Length);
    }

    private static StateReport Side(IReadOnlyList<TrackFacts> focus, int side)
    {
        var there = focus.Where(track => track.Pan * side > 0).ToArray();
        return there.Length > 0
            ? Figure(there, "pan", track => TrackWords.PanInWords(track.Pan!.Value))
            : new($"No track is known to be panned to the {(side < 0 ? "left" : "right")}.", (double)focus.Count(track => track.Pan is not null) / focus.Count);
    }

    private static StateReport Tempo(MixFacts mix) => mix.TempoBpm is not { } bpm ? new("The session's tempo was not told.", 0) : new(
        $"The session's tempo is {Figures.Of(bpm)} BPM{(mix.BeatsPerBar is { } beats ? $", with {Figures.Of(beats)} beats to the bar" : "")}.", 1);

    private static StateReport Switch(IReadOnlyList<TrackFacts> tracks, string state, Func<TrackFacts, bool?> read)
    {
        var told = tracks.Where(track => read(track) is not null).ToArray();
        var on = told.Where(track => read(track) == true).ToArray();
        var text = told.Length == 0 ? $"Whether {(tracks.Count == 1 ? tracks[0].Label() : "a track")} is {state} was not told."
            : on.Length == 0 && told.Length == 1 ? $"{EntryFigures.Capital(told[0].Label())} is not {state}."
            : on.Length == 0 ? $"None of the {Count(told.Length, "track")} is {state}."
            : on.Length == told.Length && told.Length > 1 ? $"All {Count(told.Length, "track")} are {state}: {on.Labels()}."
            : $"{on.Length} of {Count(told.Length, "track")} {(on.Length == 1 ? "is" : "are")} {state}: {on.Labels()}.";
        return new(text, (double)told.Length / tracks.Count);
    }

    private static StateReport Figure(IReadOnlyList<TrackFacts> tracks, string fact, Func<TrackFacts, string?> read)
    {
        var told = tracks.Where(track => read(track) is not null).ToArray();
        var text = told.Length == 0
            ? $"The {fact} of {(tracks.Count == 1 ? tracks[0].Label() : "the tracks")} was not told."
            : EntryFigures.Capital(string.Join("; ", told.Take(12).Select(track => $"{track.Label()}: {read(track)}"))) + ".";
        return new(text, (double)told.Length / tracks.Count);
    }

    private static string ByType(MixFacts mix) => string.Join(", ", mix.Tracks
        .GroupBy(track => track.Type).OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {(group.Key == TrackType.Vca ? "VCA" : group.Key.ToString().ToLowerInvariant())}"));

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
