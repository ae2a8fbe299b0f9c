namespace Codette.Domain.Suggestions.Rules;

/// <summary>A master fader that is not at 0 dB hides how loud the sum really is.</summary>
internal sealed class MasterFaderOffUnity : ISuggestionRule
{
    public string Name => "master-fader-off-unity";

    public string Category => "gain-staging";

    public double Impact => 0.9;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        if (input.Master is { Facts.FaderDb: { } fader } master && Math.Abs(fader) >= 0.05)
        {
            yield return input.Propose(
                this, master,
                "Set the master fader to 0 dB",
                $"The master fader stands at {Figures.Db(fader)}. At 0 dB what the mix bus holds is what is exported; "
                    + "make room with the track faders or a trim instead.",
                new MixChange.SetParameter("volume", 0),
                Confidence.Of(1, Math.Abs(fader) / Sessions.Track.LoudestDb),
                RuleKnowledge.MixBusHeadroom,
                ("master_fader_db", Figures.Plain(fader)));
        }
    }
}
