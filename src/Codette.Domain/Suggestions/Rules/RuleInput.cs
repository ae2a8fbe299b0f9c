using Codette.Domain.Sessions;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>What every rule may look at, worked out once for an answer.</summary>
internal sealed class RuleInput
{
    private const int LongestLabel = 48;

    public RuleInput(SuggestionBrief brief, MixFacts mix)
    {
        Origin = mix.Origin;
        Tempo = Valid(mix.TempoBpm) ?? Valid(brief.TempoBpm);
        Tracks = Read(mix.Tracks);
        Sounding = Array.FindAll(Tracks, track => track.Sounds);
        Buses = Array.FindAll(Tracks, track => track.IsBus);
        Master = Array.Find(Tracks, track => track.Facts.Type == TrackType.Master);
    }

    /// <summary>Where the facts come from.</summary>
    public string Origin { get; }

    /// <summary>Quarter notes a minute, or null when none that makes sense was told.</summary>
    public double? Tempo { get; }

    public MixerTrack[] Tracks { get; }

    /// <summary>Audio and instrument tracks that are not known to be muted.</summary>
    public MixerTrack[] Sounding { get; }

    public MixerTrack[] Buses { get; }

    public MixerTrack? Master { get; }

    /// <summary>Puts a proposal together; <paramref name="track"/> is null for the whole mix.</summary>
    public Proposal Propose(
        ISuggestionRule rule,
        MixerTrack? track,
        string title,
        string description,
        MixChange change,
        double confidence,
        string knowledge,
        params ReadOnlySpan<(string Name, string Value)> facts)
    {
        var told = new Dictionary<string, string>(facts.Length, StringComparer.Ordinal);
        foreach (var (name, value) in facts)
        {
            told.Add(name, value);
        }

        return new Proposal(
            track?.Facts.Id, rule.Category, title, description, change, new Evidence(rule.Name, Origin, told, knowledge), confidence);
    }

    private static double? Valid(double? bpm) => bpm is >= Sessions.Tempo.Slowest and <= Sessions.Tempo.Fastest ? bpm : null;

    private static MixerTrack[] Read(IReadOnlyList<TrackFacts> facts)
    {
        var names = new string[facts.Count];
        var seen = new HashSet<string>(facts.Count, StringComparer.Ordinal);
        HashSet<string>? shared = null;
        for (var i = 0; i < names.Length; i++)
        {
            var name = facts[i].Name.Trim();
            names[i] = name.Length == 0 ? facts[i].Id : name.Length > LongestLabel ? name[..LongestLabel].TrimEnd() + "…" : name;
            if (!seen.Add(names[i]))
            {
                (shared ??= new HashSet<string>(StringComparer.Ordinal)).Add(names[i]);
            }
        }

        var tracks = new MixerTrack[names.Length];
        for (var i = 0; i < tracks.Length; i++)
        {
            var isShared = shared?.Contains(names[i]) == true;
            tracks[i] = new MixerTrack(facts[i], isShared ? $"{names[i]} ({facts[i].Id})" : names[i]);
        }

        return tracks;
    }
}
