namespace Codette.Domain.Suggestions.Roles;

/// <summary>
/// What a track plays, as far as its name tells. Declared by precedence: when a name speaks of two, the earlier one is meant
/// ("vocal reverb" is an effect, "bass guitar" a bass, "synth strings" a synth).
/// </summary>
public enum TrackRole
{
    /// <summary>The name tells nothing, as with <c>Audio 1</c>.</summary>
    Unknown,
    Fx,
    Vocal,
    Kick,
    Snare,
    Bass,
    Drums,
    Guitar,
    Keys,
    Synth,
    Strings,
    Brass,

    /// <summary>An instrument that none of the others stands for.</summary>
    Other,
}

/// <summary>What a name was read as.</summary>
/// <param name="Role">What the track plays.</param>
/// <param name="Reliability">1 for a whole word, 0.85 for an abbreviation, 0.6 for a word with several meanings; 0 when unknown.</param>
/// <param name="Backing">True for backing voices, harmonies and doubles.</param>
/// <param name="Side">-1 when the name says left, +1 right, else 0.</param>
public readonly record struct RoleGuess(TrackRole Role, double Reliability, bool Backing, int Side);
