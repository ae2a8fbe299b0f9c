using System.Globalization;
using Codette.Domain.RowSecurity;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>When an attempt has reached what it was after.</summary>
internal enum Aim
{
    /// <summary>The query gives a number above 0.</summary>
    See,

    /// <summary>The row is not what it was, or is not there.</summary>
    Touch,

    /// <summary>The one it is aimed at has more rows than before.</summary>
    Plant,
}

/// <summary>One statement that is tried.</summary>
/// <param name="Deed">To which cell it belongs.</param>
/// <param name="Aim">When it has reached something.</param>
/// <param name="Statement">SQL, with made-up values.</param>
/// <param name="Look">What the keeper looks at instead of the other's rows as a whole; null for that.</param>
internal sealed record Attempt(Deed Deed, Aim Aim, string Statement, string? Look = null)
{
    /// <summary>Whether it names the row; else it is on all that there are.</summary>
    public bool IsByKey => Statement.Contains(" where ", StringComparison.Ordinal);

    /// <summary>Whether it came to what it was after.</summary>
    /// <param name="outcome">What the server did.</param>
    /// <param name="before">What the keeper saw before: see <see cref="TableStatements.Look"/>.</param>
    public bool Reached(Outcome outcome, string before) => outcome switch
    {
        // Keys are checked after the policies, and what points to a row after it has gone.
        { Refusal.Cause: RefusalCause.KeyTaken } => Deed is Deed.Insert or Deed.ChangeOwner,
        { Refusal.Cause: RefusalCause.Reference } => Deed is Deed.Insert or Deed.ChangeOwner || (Deed == Deed.Delete && IsByKey),
        { Refusal: not null } => false,
        _ => Aim switch
        {
            Aim.See => long.TryParse(outcome.Told, CultureInfo.InvariantCulture, out var seen) && seen > 0,
            Aim.Touch => Row(outcome.After) != Row(before),
            _ => Count(outcome.After) > Count(before),
        },
    };

    private static string Row(string? look) => look?.Split('|')[0] ?? "";

    private static long Count(string? look) => long.TryParse(look?.Split('|')[^1], CultureInfo.InvariantCulture, out var count) ? count : 0;
}
