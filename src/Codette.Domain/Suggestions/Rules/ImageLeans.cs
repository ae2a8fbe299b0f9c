namespace Codette.Domain.Suggestions.Rules;

/// <summary>
/// Pans that pull the picture to one side. Each track weighs by its fader's factor 10^(dB/20); the lean is the weighted mean pan.
/// </summary>
internal sealed class ImageLeans : ISuggestionRule
{
    private const int Enough = 4;
    private const double Tolerance = 0.25;

    public string Name => "image-leans";

    public string Category => "stereo";

    public double Impact => 0.65;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        var tracks = input.Sounding;
        if (tracks.Length < Enough || Array.Exists(tracks, track => track.Facts.FaderDb is null || track.Facts.Pan is null))
        {
            yield break;
        }

        var lean = tracks.Sum(Pull) / tracks.Sum(Weight);
        if (!(Math.Abs(lean) > Tolerance)) // false for NaN
        {
            yield break;
        }

        // What pulls hardest moves, but never what names its side or belongs in the centre.
        var candidates = Array.FindAll(
            tracks, track => track is { Side: 0, IsLowEnd: false, IsLeadVocal: false } && Pull(track) * lean > 0);
        if (candidates.MaxBy(track => Math.Abs(Pull(track))) is { } heaviest)
        {
            var pan = heaviest.Facts.Pan!.Value;
            yield return input.Propose(
                this, heaviest,
                $"Balance the sides with {heaviest.Label}",
                $"By faders and pans the mix leans to the {(lean < 0 ? "left" : "right")} ({Figures.Pan(lean)} on "
                    + $"average), and this track pulls the most. Panning it {Figures.Pan(-pan)} evens the sides out.",
                new MixChange.SetParameter("pan", -pan),
                Confidence.Of(1, Math.Abs(lean)),
                RuleKnowledge.PanningSymmetry,
                ("track", heaviest.Label), ("pan", Figures.Plain(pan)), ("mean_pan", Figures.Plain(lean)));
        }
    }

    private static double Weight(MixerTrack track) => Math.Pow(10, track.Facts.FaderDb!.Value / 20);

    private static double Pull(MixerTrack track) => Weight(track) * track.Facts.Pan!.Value;
}
