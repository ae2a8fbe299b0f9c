namespace Codette.Domain.Suggestions;

/// <summary>Proposals with their scores: the highest first, ties by title, each title once.</summary>
internal sealed class Ranking(int limit)
{
    private static readonly Comparer<(Proposal Proposal, double Score)> Order = Comparer<(Proposal Proposal, double Score)>.Create(
        (left, right) => right.Score.CompareTo(left.Score) is not 0 and var byScore
            ? byScore
            : string.CompareOrdinal(left.Proposal.Title, right.Proposal.Title));

    private readonly List<(Proposal Proposal, double Score)> _entries = [];
    private int _begin;

    /// <summary>What is added from here on comes from one rule.</summary>
    public void Begin() => _begin = _entries.Count;

    public void Add(Proposal proposal) => _entries.Add((proposal, proposal.Confidence));

    /// <summary>Scores what was added since <see cref="Begin"/>; each next best counts <paramref name="repetition"/> of the one before.</summary>
    public void Weigh(double impact, double repetition)
    {
        if (_entries.Count - _begin > 1)
        {
            _entries.Sort(_begin, _entries.Count - _begin, Order);
        }

        for (var i = _begin; i < _entries.Count; i++, impact *= repetition)
        {
            _entries[i] = (_entries[i].Proposal, _entries[i].Proposal.Confidence * impact);
        }
    }

    public List<Proposal> Best()
    {
        _entries.Sort(Order);
        var best = new List<Proposal>(limit);
        foreach (var (proposal, _) in _entries)
        {
            if (best.Count == limit)
            {
                break;
            }

            if (!best.Exists(chosen => chosen.Title == proposal.Title))
            {
                best.Add(proposal);
            }
        }

        return best;
    }
}
