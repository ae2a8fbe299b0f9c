namespace Codette.Domain.Suggestions.Rules;

/// <summary>A lead vocal whose fader is far below the highest of the other tracks.</summary>
internal sealed class BuriedVocal : ISuggestionRule
{
    private const double FarDb = 9;
    private const double CloserDb = 4;

    public string Name => "buried-vocal";

    public string Category => "gain-staging";

    public double Impact => 0.8;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        foreach (var vocal in input.Sounding)
        {
            if (vocal.IsLeadVocal && vocal.Facts.FaderDb is > -40 and var fader
                && input.Sounding.Where(track => !track.IsLeadVocal).Max(track => track.Facts.FaderDb) is { } highest
                && highest - fader > FarDb)
            {
                yield return input.Propose(
                    this, vocal,
                    $"Bring {vocal.Label} forward",
                    $"Its fader stands at {Figures.Db(fader)} while the highest of the others stands at "
                        + $"{Figures.Db(highest)}. Unless it was recorded much hotter, the lead is buried; start within "
                        + $"{Figures.Plain(CloserDb)} dB of the loudest track, or lower the others.",
                    new MixChange.SetParameter("volume", highest - CloserDb),
                    Confidence.Of(0.6, (highest - fader - FarDb) / 24, vocal.Naming),
                    RuleKnowledge.VocalBuried,
                    ("track", vocal.Label), ("fader_db", Figures.Plain(fader)), ("highest_fader_db", Figures.Plain(highest)));
            }
        }
    }
}
