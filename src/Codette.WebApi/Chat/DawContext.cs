using System.Globalization;
using System.Text.Json;
using Codette.Domain.Sessions;
using Codette.WebApi.Http;
using Codette.WebApi.Sessions;

namespace Codette.WebApi.Chat;

/// <summary>
/// Reads what a client tells of its mix. Clients differ, and none is trusted: what is missing, of another type or out of
/// range counts as not told, and nothing in here can fail.
/// </summary>
internal static class DawContext
{
    /// <summary>The facts, or null when nothing usable was told.</summary>
    public static MixFacts? Read(JsonElement? context)
    {
        if (context is not { ValueKind: JsonValueKind.Object } told)
        {
            return null;
        }

        var tracks = new List<TrackFacts>();
        foreach (var each in told.Objects("tracks", StudioSession.MaxTracks))
        {
            tracks.Add(ReadTrack(each, tracks.Count));
        }

        var selected = told.Child("selected_track") is { } one ? ReadTrack(one, tracks.Count) : null;
        if (selected is not null)
        {
            Merge(tracks, selected);
        }

        var bpm = told.Number("bpm") is { } number && Tempo.Of(number).IsOk ? number : (double?)null;
        return tracks.Count == 0 && bpm is null
            ? null
            : new MixFacts("daw_context", tracks, selected?.Id, bpm, Beats(told));
    }

    /// <summary>The list tells less of the selected track than its own object does.</summary>
    private static void Merge(List<TrackFacts> tracks, TrackFacts selected)
    {
        var at = tracks.FindIndex(track => track.Id == selected.Id);
        if (at < 0)
        {
            tracks.Add(selected);
        }
        else
        {
            tracks[at] = selected with { Muted = selected.Muted ?? tracks[at].Muted, Soloed = selected.Soloed ?? tracks[at].Soloed };
        }
    }

    private static TrackFacts ReadTrack(JsonElement track, int index)
    {
        var name = Cut(track.Text("name") ?? track.Text("track_name") ?? "", StudioSession.MaxName);
        var inserts = track.Objects("inserts", StudioSession.MaxPerTrack);
        return new TrackFacts(
            Cut(track.Text("id") ?? track.Text("track_id") ?? string.Create(CultureInfo.InvariantCulture, $"track-{index + 1}"), StudioSession.MaxId),
            name,
            TrackTypes.Find(track.Text("type") ?? track.Text("track_type")) ?? TrackType.Audio,
            Within(track.Number("volume"), Track.SilenceDb, Track.LoudestDb),
            Within(track.Number("pan"), -1, 1),
            track.Flag("muted"), track.Flag("soloed"), track.Flag("armed"),
            track.IsList("inserts") ? [.. inserts.Where(insert => insert.Flag("enabled") != false).Select(insert => insert.Text("type")).OfType<string>()] : null,
            track.IsList("inserts") ? inserts.Count : Count(track.Number("inserts")),
            track.IsList("sends") ? track.Objects("sends", StudioSession.MaxPerTrack).Count : Count(track.Number("sends")));
    }

    private static int? Beats(JsonElement told)
    {
        if (told.Text("time_signature") is { } text)
        {
            return int.TryParse(text.Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var beats) && beats is >= 1 and <= 32
                ? beats
                : null;
        }

        return told.IsList("time_signature") && told.GetProperty("time_signature") is { } pair && pair.GetArrayLength() == 2
            && pair[0].ValueKind == JsonValueKind.Number && pair[0].TryGetInt32(out var first) && first is >= 1 and <= 32
            ? first
            : null;
    }

    private static int? Count(double? number) => number is >= 0 and <= 1000 ? (int)number : null;

    private static double? Within(double? number, double low, double high) => number >= low && number <= high ? number : null;

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
