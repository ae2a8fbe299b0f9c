using System.Collections.Frozen;

namespace Codette.Domain.Analysis.Detection;

/// <summary>A style of music as far as its tracks give it away.</summary>
/// <param name="Id">Kebab-case, such as <c>drum-and-bass</c>.</param>
/// <param name="Name">As it is shown.</param>
/// <param name="Aliases">Other ids it answers to, kebab-case.</param>
/// <param name="TempoBpm">The usual tempos in quarter notes a minute.</param>
/// <param name="Characteristics">A few phrases each.</param>
public sealed record Genre(
    string Id,
    string Name,
    IReadOnlyList<string> Aliases,
    Bounds TempoBpm,
    IReadOnlyList<string> Characteristics)
{
    /// <summary>How many points a sound gives: 3 belongs to hardly any other genre, 0.5 occurs everywhere.</summary>
    internal FrozenDictionary<Sound, double> Weights { get; init; } = FrozenDictionary<Sound, double>.Empty;

    internal double WeightOf(Sound sound) => Weights.GetValueOrDefault(sound);
}
