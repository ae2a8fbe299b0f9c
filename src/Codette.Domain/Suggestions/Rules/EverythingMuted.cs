using Codette.Domain.Sessions;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>Every track that could sound is muted.</summary>
internal sealed class EverythingMuted : ISuggestionRule
{
    public string Name => "everything-muted";

    public string Category => "workflow";

    public double Impact => 1;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        var sources = Array.FindAll(input.Tracks, track => track.Facts.Type is TrackType.Audio or TrackType.Instrument);
        if (sources.Length > 0 && Array.TrueForAll(sources, track => track.Facts.Muted == true))
        {
            yield return input.Propose(
                this, sources[0],
                $"Unmute {sources[0].Label}",
                $"All {Figures.Plain(sources.Length)} audio and instrument tracks are muted, so the mix is silent. Start "
                    + "again from the track that carries the song, and bring in the others one by one.",
                new MixChange.Adjust(Muted: false),
                Confidence.Of(1, 1),
                RuleKnowledge.AnchorTheBalance,
                ("muted", Figures.Plain(sources.Length)), ("tracks", Figures.Plain(sources.Length)));
        }
    }
}
