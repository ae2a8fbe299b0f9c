namespace Codette.Domain.RowSecurity;

/// <summary>Who tries something in the proof.</summary>
public enum Party
{
    /// <summary>Nobody who signed in.</summary>
    Anon,

    /// <summary>Whose rows the others are after.</summary>
    UserA,

    /// <summary>Another user, with rows of their own.</summary>
    UserB,

    /// <summary>The backend, past row security.</summary>
    ServiceRole,
}

/// <summary>What is tried.</summary>
public enum Deed
{
    Select,
    Insert,
    Update,
    Delete,

    /// <summary>An update that hands a row to another owner, or takes one.</summary>
    ChangeOwner,

    /// <summary>An insert that becomes an update where the key is there already.</summary>
    Upsert,

    /// <summary>Of a function.</summary>
    Call,
}

/// <summary>What the attempts of a cell came to.</summary>
public enum Verdict
{
    /// <summary>It was tried and is as it has to be, and the same attempt shows when it is not.</summary>
    Proven,

    /// <summary>Somebody reached what is not theirs.</summary>
    Leaked,

    /// <summary>The right to it is missing.</summary>
    DeniedByGrant,

    /// <summary>A policy refused it, and without row security it would have been done.</summary>
    DeniedByPolicy,

    /// <summary>Whatever happened proves nothing; the reason tells why.</summary>
    Unproven,
}

/// <summary>One cell of the matrix.</summary>
/// <param name="On">The table, view or function.</param>
/// <param name="Party">Who tried.</param>
/// <param name="Deed">What.</param>
/// <param name="Verdict">What it came to.</param>
/// <param name="Statement">Of a leak: the statement that went through. It holds made-up values only.</param>
/// <param name="Reason">In a sentence, where the verdict alone does not say it.</param>
/// <param name="Notes">What else was seen, such as that an error tells whether a key is there.</param>
public sealed record MatrixCell(
    ObjectName On, Party Party, Deed Deed, Verdict Verdict, string? Statement = null, string? Reason = null, IReadOnlyList<string>? Notes = null)
{
    /// <summary>True when nobody reaches what is not theirs, false when somebody does, null when that is not known.</summary>
    public bool? Holds => Verdict switch { Verdict.Leaked => false, Verdict.Unproven => null, _ => true };
}

/// <summary>The outcome of a proof.</summary>
/// <param name="Cells">Every relation and function × everybody × everything.</param>
/// <param name="Scope">What was tried, in a sentence, and what was not.</param>
/// <param name="SequencesAdvanced">Counters that went on although everything else was taken back.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record ProofReading(IReadOnlyList<MatrixCell> Cells, string Scope, IReadOnlyList<string> SequencesAdvanced, TimeSpan Elapsed);
