using System.Globalization;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>An attempt, what the server did, and whether it reached what it was after.</summary>
internal sealed record Tried(Attempt Attempt, Outcome Outcome, bool Reached)
{
    /// <summary>It reached nothing, and not because a right is missing.</summary>
    public bool IsHeld => !Reached && Outcome.Refusal?.Cause != RefusalCause.Grant;

    /// <summary>In words.</summary>
    public string Told => Outcome.Refusal is { } refusal ? $"{refusal.State}: {refusal.Message}"
        : Attempt.Aim == Aim.See ? $"{Outcome.Told ?? "0"} rows"
        : string.Create(CultureInfo.InvariantCulture, $"{Outcome.Rows} rows");
}

/// <summary>Everything that was tried with a table.</summary>
/// <param name="ByOwner">A, with what is A's.</param>
/// <param name="ByB">B, with what is A's.</param>
/// <param name="ByAnon">Nobody, with what is A's.</param>
/// <param name="ByService">The service, with what is A's.</param>
/// <param name="Unguarded">What was held, once more with row security off, by who tried and the statement.</param>
/// <param name="Obstacle">Why that could not be tried; else null.</param>
/// <param name="Blind">Why statements on all rows of a large table say nothing; else null.</param>
/// <param name="Notes">What inserts tell.</param>
internal sealed record TableTrials(
    IReadOnlyList<Tried> ByOwner, IReadOnlyList<Tried> ByB, IReadOnlyList<Tried> ByAnon, IReadOnlyList<Tried> ByService,
    IReadOnlyDictionary<(string? Role, string Statement), Tried> Unguarded, string? Obstacle, string? Blind, IReadOnlyList<string> Notes);
