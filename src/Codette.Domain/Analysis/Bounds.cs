namespace Codette.Domain.Analysis;

/// <summary>A closed range, <paramref name="Low"/> at most <paramref name="High"/>; the unit is the owner's.</summary>
public readonly record struct Bounds(double Low, double High)
{
    public bool Contains(double value) => value >= Low && value <= High;
}
