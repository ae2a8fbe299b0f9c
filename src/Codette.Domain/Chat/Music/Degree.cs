using System.Globalization;

namespace Codette.Domain.Chat.Music;

/// <summary>A step of a scale or chord as musicians write it: 5, b3 or #11, counted from the major scale.</summary>
/// <param name="Number">1 is the root, 8 the octave.</param>
/// <param name="Alteration">Semitones above (+) or below (-) the major scale's step.</param>
internal readonly record struct Degree(int Number, int Alteration)
{
    private static readonly int[] Major = [0, 2, 4, 5, 7, 9, 11];

    public int Semitones => Major[(Number - 1) % 7] + (12 * ((Number - 1) / 7)) + Alteration;

    public Pitch Above(Pitch root) => root.Above(Number - 1, Semitones);

    public Pitch Below(Pitch root) => root.Above(1 - Number, -Semitones);

    /// <summary>Reads a formula such as <c>1 b3 5 b7</c>.</summary>
    public static Degree[] Formula(string text) => [.. text.Split(' ').Select(Read)];

    private static Degree Read(string text)
    {
        var figures = text.TrimStart('b', '#');
        var signs = text.Length - figures.Length;
        return new Degree(int.Parse(figures, CultureInfo.InvariantCulture), text[0] == 'b' ? -signs : signs);
    }
}
