namespace Codette.Domain.Suggestions.Rules;

/// <summary>Gain is added before the inserts and taken away again by the fader.</summary>
internal sealed class GainFightsFader : ISuggestionRule
{
    private const double RaisedDb = 3;
    private const double LoweredDb = -9;

    public string Name => "gain-fights-fader";

    public string Category => "gain-staging";

    public double Impact => 0.6;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        foreach (var track in input.Sounding)
        {
            if (track.Facts is { InputGainDb: >= RaisedDb and <= 12 and var gain, FaderDb: <= LoweredDb and > -40 and var fader })
            {
                yield return input.Propose(
                    this, track,
                    $"Take the input gain of {track.Label} back to 0 dB",
                    $"Its input adds {Figures.Db(gain)} and its fader takes it away again at {Figures.Db(fader)}, so the "
                        + "inserts run hot for nothing. Take the gain out first and then set the fader; compressors before it "
                        + "will need a lower threshold.",
                    new MixChange.SetParameter("inputGain", 0),
                    Confidence.Of(1, Math.Min(gain / 12, (LoweredDb - fader) / 12)),
                    RuleKnowledge.GainBeforeOrAfterPlugin,
                    ("track", track.Label), ("input_gain_db", Figures.Plain(gain)), ("fader_db", Figures.Plain(fader)));
            }
        }
    }
}
