using Codette.Domain.Sessions;

namespace Codette.Domain.Chat.SessionFacts;

/// <summary>
/// Reads a mix for what stands out. Only what was told is used: a fact that is missing is never taken for zero.
/// </summary>
internal static class Observations
{
    private const double Bottom = -60;
    private const double FarBelow = 15;

    /// <summary>Everything that stands out, what matters most first.</summary>
    public static List<Observation> Of(MixFacts mix) =>
    [
        .. Silence(mix).Concat(Faders(mix)).Concat(Placement.Of(mix)).Concat(Processing.Of(mix))
            .OrderByDescending(observation => observation.Weight),
    ];

    private static IEnumerable<Observation> Silence(MixFacts mix)
    {
        var parts = mix.Tracks.Where(TrackWords.IsPart).ToArray();
        var muted = parts.Where(track => track.Muted == true).ToArray();
        var soloed = parts.Where(track => track.Soloed == true).ToArray();
        if (muted.Length > 0 && muted.Length == parts.Length)
        {
            yield return new($"Every track is muted: {muted.Labels()}.", 1, "hear silent mute lost quiet sound");
        }
        else if (muted.Length > 0)
        {
            yield return new($"Muted: {muted.Labels()}.", 0.6, "hear silent mute lost missing");
        }

        if (soloed.Length > 0 && soloed.Length < parts.Length)
        {
            var rest = parts.Length - soloed.Length;
            yield return new(
                $"Soloed: {soloed.Labels()}, so {(rest == 1 ? "the other track is" : $"the other {rest} tracks are")} not heard.",
                0.9, "hear silent solo lost missing");
        }
    }

    private static IEnumerable<Observation> Faders(MixFacts mix)
    {
        var told = mix.Tracks.Where(track => track.FaderDb is not null).ToArray();
        var over = told.Where(track => track.FaderDb > 0).ToArray();
        if (over.Length > 0)
        {
            var list = string.Join(", ", over.Select(track => $"{track.Label()} at {TrackWords.Db(track.FaderDb!.Value)}"));
            yield return new(
                $"Above 0 dB on the fader: {list}.",
                0.8, "clipping headroom loud level fader gain overload");
        }

        foreach (var track in told.Where(track => track.FaderDb <= Bottom))
        {
            yield return new(
                $"{EntryFigures.Capital(track.Label())}'s fader is at the bottom, so it is not heard.",
                0.85, "hear silent quiet buried lost fader");
        }

        var open = told.Where(track => track.IsPart() && track.FaderDb > Bottom).ToArray();
        if (open.Length < 3)
        {
            yield break;
        }

        var median = Median(open);
        foreach (var track in open.Where(track => track.FaderDb < median - FarBelow))
        {
            yield return new(
                $"{EntryFigures.Capital(track.Label())}'s fader at {TrackWords.Db(track.FaderDb!.Value)} is far below the middle fader "
                + $"({TrackWords.Db(median)}).",
                0.7, "quiet buried lost hear level balance fader");
        }
    }

    public static double Median(IEnumerable<TrackFacts> tracks)
    {
        var faders = tracks.Where(track => track.FaderDb is not null).Select(track => track.FaderDb!.Value).Order().ToArray();
        return faders.Length == 0 ? 0 : (faders[(faders.Length - 1) / 2] + faders[faders.Length / 2]) / 2;
    }
}
