using Codette.Domain.Sessions;

namespace Codette.Domain.Chat.SessionFacts;

/// <summary>What stands out in the panning.</summary>
internal static class Placement
{
    private const double Hard = 0.5;
    private const int EnoughToSpread = 4;

    // Parts whose weight belongs in the middle.
    private static readonly string[] Middle = ["bass", "kick", "808", "sub"];

    public static IEnumerable<Observation> Of(MixFacts mix)
    {
        var told = mix.Tracks.Where(track => track.IsPart() && track.Pan is not null).ToArray();
        if (told.Length >= EnoughToSpread && told.All(track => Math.Abs(track.Pan!.Value) < 0.05))
        {
            yield return new(
                $"All {told.Length} tracks whose pan was told sit in the centre, where they cover one another.",
                0.65, "panning stereo wide narrow mono cluttered muddy masking buried small flat");
        }

        foreach (var track in told.Where(track => Math.Abs(track.Pan!.Value) >= Hard && Array.Exists(Middle, track.IsNamed)))
        {
            yield return new(
                $"{EntryFigures.Capital(track.Label())} is {TrackWords.PanInWords(track.Pan!.Value)}; its low end is steadier in the centre.",
                0.75, "bass low end centre panning weak mono");
        }
    }
}
