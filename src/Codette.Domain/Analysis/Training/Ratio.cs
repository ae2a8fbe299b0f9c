namespace Codette.Domain.Analysis.Training;

/// <summary>A just interval: the upper note vibrates <paramref name="Upper"/> times while the lower does <paramref name="Lower"/> times.</summary>
public readonly record struct Ratio(int Upper, int Lower)
{
    public double Value => (double)Upper / Lower;

    /// <summary>Its size in hundredths of an equal-tempered semitone: 1200 × log2 of the ratio.</summary>
    public double Cents => 1200 * Math.Log2(Value);

    /// <summary>As musicians write it, such as <c>3:2</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Upper}:{Lower}");
}
