namespace Codette.Domain.Knowledge;

/// <summary>
/// Okapi BM25 after S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations and
/// Trends in Information Retrieval 3(4), 2009. Fields are weighted as in its BM25F: the weights are applied to the term
/// frequencies, and the sum saturates once.
/// </summary>
public static class Bm25
{
    public const double K1 = 1.2;
    public const double B = 0.75;

    /// <summary>
    /// How much a term tells: <c>ln(1 + (N - n + 0.5) / (n + 0.5))</c> for <paramref name="n"/> of <paramref name="entries"/>
    /// entries that hold it. The 1 inside keeps it above zero even for a term that every entry holds.
    /// </summary>
    public static double Idf(int entries, int n) => Math.Log(1 + (entries - n + 0.5) / (n + 0.5));

    /// <summary>
    /// What a weighted frequency is worth, 0 to <c>K1 + 1</c>: each repetition adds less, long entries need more of them.
    /// </summary>
    public static double Saturate(double frequency, double length, double averageLength) =>
        frequency <= 0 ? 0 : frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / averageLength));
}
