namespace Codette.Domain.Knowledge;

/// <summary>
/// Sums up what an ideal entry would score: one that has every subject asked for as a tag, and every common word in a sentence.
/// Two allowances are made for people who
/// tell a story around their question: words that no entry is about count the less, the more known ones stand beside them, and
/// of a long question six words' worth is enough.
/// </summary>
internal struct IdealEntry(float unknownTerm)
{
    public const int EnoughTerms = 6;
    public const int MostUnknown = 2;

    // A word that none of the entries is about is rarer still than they can tell.
    private const float Rarity = 1.5f;

    private static readonly float SentenceShare = (float)Bm25.Saturate(FieldWeights.Text, 1, 1) / Postings.AsTag;

    private float _known;
    private float _common;
    private float _knownTerms;
    private float _unknown;
    private int _unknownTerms;

    /// <param name="asTag">What the term is worth as a tag.</param>
    public void Add(float weight, Standing standing, float asTag)
    {
        if (standing == Standing.Subject)
        {
            _known += weight * asTag;
            _knownTerms += weight;
        }
        else if (standing == Standing.Common)
        {
            _common += weight * asTag * SentenceShare;
        }
        else if (_unknownTerms < MostUnknown)
        {
            _unknown += weight * unknownTerm * Rarity;
            _unknownTerms++;
        }
    }

    public readonly float Score =>
        (_known + _common) * Math.Min(1, EnoughTerms / Math.Max(1, _knownTerms)) + _unknown / Math.Max(1, _knownTerms);
}
