using static Codette.Domain.Analysis.Detection.BandGenres;
using static Codette.Domain.Analysis.Detection.Sound;

namespace Codette.Domain.Analysis.Detection;

/// <summary>Genres led by texture and orchestra.</summary>
internal static class QuietGenres
{
    public static readonly Genre[] List =
    [
        new("orchestral", "Orchestral / Cinematic", ["cinematic", "classical", "film-score", "soundtrack", "orchestral-cinematic"], new(50, 150),
            ["Sections instead of a band", "Very wide dynamics", "One large shared space"])
        {
            Weights = Points(
                (Strings, 2.5), (Cello, 2.5), (Brass, 1.5), (FrenchHorn, 3), (Woodwind, 2.5), (Timpani, 3),
                (Harp, 2.5), (Choir, 2), (Trumpet, 1), (Piano, 0.5), (Riser, 0.5), (Drone, 0.5), (Vibraphone, 0.5),
                (HandPercussion, 0.5)),
        },
        new("ambient", "Ambient", ["dark-ambient", "chillout", "new-age"], new(50, 100),
            ["Texture before rhythm", "Long reverbs", "Slow change"])
        {
            Weights = Points(
                (Pad, 2.5), (Drone, 3), (FieldRecording, 3), (Piano, 0.5), (Synth, 0.5), (Arpeggio, 0.5),
                (Choir, 0.5), (Strings, 0.5), (Vinyl, 0.5), (Cello, 0.5)),
        },
    ];
}
