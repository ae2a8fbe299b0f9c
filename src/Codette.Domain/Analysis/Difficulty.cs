using Codette.Domain.Common;

namespace Codette.Domain.Analysis;

/// <summary>How hard an exercise is.</summary>
public enum Difficulty
{
    Beginner,
    Intermediate,
    Advanced,
}

/// <summary>Reads difficulties as people write them.</summary>
public static class Difficulties
{
    /// <summary>Reads a difficulty, whatever its case; nothing told means <see cref="Difficulty.Beginner"/>.</summary>
    /// <returns>The difficulty, or <c>difficulty_unknown</c> with the allowed ones.</returns>
    public static Result<Difficulty> Parse(string? text) => Slug.Of(text) switch
    {
        "" or "beginner" => Difficulty.Beginner,
        "intermediate" => Difficulty.Intermediate,
        "advanced" => Difficulty.Advanced,
        _ => Error.Invalid("difficulty_unknown", "A difficulty is one of: beginner, intermediate, advanced."),
    };
}
