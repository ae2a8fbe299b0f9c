namespace Codette.Domain.Knowledge;

/// <summary>
/// Sums up what an ideal entry would score: one that has every term asked for as a tag. Two allowances are made for people who
/// tell a story around their question: words that no entry is about count the less, the more known ones stand beside them, and
/// of a long question six words' worth is enough.
/// </summary>
internal struct IdealEntry(float unknownTerm)
{
    public const int EnoughTerms = 6;
    public const int MostUnknown = 2;

    private float _known;
    private int _knownTerms;
    private float _unknown;
    private int _unknownTerms;

    /// <param name="ideal">What the term is worth as a tag; 0 when no entry is about it.</param>
    public void Add(float weight, float ideal)
    {
        if (ideal > 0)
        {
            _known += weight * ideal;
            _knownTerms++;
        }
        else if (_unknownTerms < MostUnknown)
        {
            _unknown += weight * unknownTerm;
            _unknownTerms++;
        }
    }

    public readonly float Score =>
        _known * Math.Min(1, (float)EnoughTerms / Math.Max(1, _knownTerms)) + _unknown / Math.Max(1, _knownTerms);
}
