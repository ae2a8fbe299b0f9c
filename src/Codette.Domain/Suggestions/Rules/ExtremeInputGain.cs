namespace Codette.Domain.Suggestions.Rules;

/// <summary>An input gain so far from zero that the recording itself should be looked at.</summary>
internal sealed class ExtremeInputGain : ISuggestionRule
{
    private const double UsualDb = 12;

    public string Name => "extreme-input-gain";

    public string Category => "gain-staging";

    public double Impact => 0.7;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        foreach (var track in input.Sounding)
        {
            if (track.Facts.InputGainDb is { } gain && Math.Abs(gain) > UsualDb)
            {
                var usual = Math.CopySign(UsualDb, gain);
                yield return input.Propose(
                    this, track,
                    $"Bring the input gain of {track.Label} within {Figures.Plain(UsualDb)} dB",
                    gain > 0
                        ? $"Its input gain stands at {Figures.Db(gain)}, which lifts the noise of the recording by as "
                            + "much. Raise the level at the source, or gain the clip, and keep the input at "
                            + $"{Figures.Db(usual)} or less."
                        : $"Its input gain stands at {Figures.Db(gain)}: what comes in is much hotter than its inserts "
                            + $"want. Lower it at the source and keep the input at {Figures.Db(usual)} or more.",
                    new MixChange.SetParameter("inputGain", usual),
                    Confidence.Of(1, (Math.Abs(gain) - UsualDb) / 48),
                    gain > 0 ? RuleKnowledge.LowRecordedLevel : RuleKnowledge.GainBeforeOrAfterPlugin,
                    ("track", track.Label), ("input_gain_db", Figures.Plain(gain)));
            }
        }
    }
}
