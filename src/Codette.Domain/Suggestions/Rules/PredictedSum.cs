namespace Codette.Domain.Suggestions.Rules;

/// <summary>
/// Many faders at or near 0 dB. N tracks of equal level that have nothing to do with each other add up to 10·log10(N) dB
/// above one of them, for their powers add.
/// </summary>
internal sealed class PredictedSum : ISuggestionRule
{
    private const double NearUnityDb = -3;
    private const int Crowd = 6;

    public string Name => "predicted-sum";

    public string Category => "gain-staging";

    public double Impact => 1;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        var told = input.Sounding.Count(track => track.Facts.FaderDb is not null);
        var near = input.Sounding.Count(track => track.Facts.FaderDb >= NearUnityDb);
        if (near < Crowd)
        {
            yield break;
        }

        var rise = Math.Round(10 * Math.Log10(near), 1);
        if (input.Master?.Facts.InputGainDb <= -rise / 2)
        {
            yield break; // somebody has made room already
        }

        yield return input.Propose(
            this, input.Master,
            "Make room before the mix bus",
            $"{near} faders stand at -3 dB or above. If their levels are alike, their sum is predicted to lie "
                + $"{Figures.Db(rise)} above one of them (10·log10 {near}); a trim of the same amount before the master's "
                + "inserts, or lower faders, keeps the mix bus away from clipping.",
            new MixChange.SetParameter("inputGain", -rise),
            Confidence.Of((double)told / input.Sounding.Length, (rise - 6) / 12),
            RuleKnowledge.TrackCountHeadroom,
            ("faders_near_unity", Figures.Plain(near)), ("predicted_rise_db", Figures.Plain(rise)));
    }
}
