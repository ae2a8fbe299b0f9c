namespace Codette.Domain.Chat.Music;

/// <summary>A scale as steps above its root.</summary>
internal sealed record Scale(string Name, IReadOnlyList<Degree> Degrees)
{
    public static Scale Major { get; } = Of("major", "1 2 3 4 5 6 7");

    public static Scale Minor { get; } = Of("natural minor", "1 2 b3 4 5 b6 b7");

    public static Scale HarmonicMinor { get; } = Of("harmonic minor", "1 2 b3 4 5 b6 7");

    public static Scale MelodicMinor { get; } = Of("melodic minor (ascending)", "1 2 b3 4 5 6 7");

    public static Scale MajorPentatonic { get; } = Of("major pentatonic", "1 2 3 5 6");

    public static Scale MinorPentatonic { get; } = Of("minor pentatonic", "1 b3 4 5 b7");

    public static Scale Blues { get; } = Of("blues", "1 b3 4 b5 5 b7");

    public static Scale MajorBlues { get; } = Of("major blues", "1 2 b3 3 5 6");

    public static Scale WholeTone { get; } = Of("whole-tone", "1 2 3 #4 #5 b7");

    /// <summary>The seven modes, by how many steps of the major scale their root lies above its root.</summary>
    public static IReadOnlyList<Scale> Modes { get; } =
    [
        Major,
        Of("dorian", "1 2 b3 4 5 6 b7"),
        Of("phrygian", "1 b2 b3 4 5 b6 b7"),
        Of("lydian", "1 2 3 #4 5 6 7"),
        Of("mixolydian", "1 2 3 4 5 6 b7"),
        Minor,
        Of("locrian", "1 b2 b3 4 b5 b6 b7"),
    ];

    /// <summary>The notes from <paramref name="root"/> up, one letter each in scales of seven.</summary>
    public IEnumerable<Pitch> From(Pitch root) => Degrees.Select(degree => degree.Above(root with { Octave = null }));

    private static Scale Of(string name, string formula) => new(name, Degree.Formula(formula));
}
