namespace Codette.Domain.Suggestions;

/// <summary>Proposals with their scores: the highest first, ties by title, each title once.</summary>
internal sealed class Ranking(int limit)
{
    /// <summary>What a second piece of advice of one kind counts beside the first.</summary>
    public const double Repetition = 0.8;

    private static readonly Comparer<(Proposal Proposal, double Score)> Order = Comparer<(Proposal Proposal, double Score)>.Create(
        (left, right) => right.Score.CompareTo(left.Score) is not 0 and var byScore
            ? byScore
            : string.CompareOrdinal(left.Proposal.Title, right.Proposal.Title));

    private readonly List<(Proposal Proposal, double Score)> _entries = [];
    private int _begin;
    private bool _isFull;

    /// <summary>What is added from here on is of one kind.</summary>
    public void Begin() => _begin = _entries.Count;

    public void Add(Proposal proposal, double impact) => _entries.Add((proposal, proposal.Confidence * impact));

    /// <summary>Ends a kind: of what it added, each next best counts <see cref="Repetition"/> of the one before.</summary>
    public void End()
    {
        _entries.Sort(_begin, _entries.Count - _begin, Order);
        var factor = Repetition;
        for (var i = _begin + 1; i < _entries.Count; i++, factor *= Repetition)
        {
            _entries[i] = (_entries[i].Proposal, _entries[i].Score * factor);
        }

        if (_entries.Count > limit && _entries.Count > _begin)
        {
            _entries.Sort(Order);
            _entries.RemoveRange(limit, _entries.Count - limit);
            _isFull = true;
        }
    }

    /// <summary>False when <paramref name="score"/> is less than all that are in, and there are enough.</summary>
    public bool Admits(double score) => !_isFull || score >= _entries[^1].Score;

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
