namespace Codette.Domain.Suggestions.Rules;

/// <summary>A track of some role that has none of the processors which usually do a job on it.</summary>
/// <param name="enough">Any of these will do.</param>
internal abstract class MissingInsertRule(string name, string category, double impact, string knowledge, InsertKinds enough)
    : ISuggestionRule
{
    public string Name => name;

    public string Category => category;

    public double Impact => impact;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        foreach (var track in input.Tracks)
        {
            if (Concerns(track) && track.Lacks(enough) is > 0 and var told)
            {
                var (title, reason, remedy) = Advise(track);
                yield return input.Propose(
                    this, track, title, reason, remedy, Confidence.Of(told, naming: NamingOf(track)), knowledge,
                    ("track", track.Label), ("inserts", track.InsertsInWords));
            }
        }
    }

    protected abstract bool Concerns(MixerTrack track);

    protected abstract (string Title, string Reason, MixChange.AddEffect Remedy) Advise(MixerTrack track);

    /// <summary>1 where the track's type says enough and its name does not matter.</summary>
    protected virtual double NamingOf(MixerTrack track) => track.Naming;

    protected static MixChange.AddEffect Effect(string type, params ReadOnlySpan<(string Name, double Value)> settings) =>
        Effects.Of(type, settings);
}
