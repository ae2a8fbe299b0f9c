using Codette.Domain.RowSecurity;

namespace Codette.Application.Diagnostics;

/// <summary>Looks at what keeps people's rows apart in the storage, and tries whether it does.</summary>
public interface IRowSecurityProbe
{
    /// <summary>
    /// Reads and tries what the question asks for. Nothing of it stays, but counters that go on. What fails is told in the
    /// reading and never thrown, and so is that the token ended it.
    /// </summary>
    Task<RowSecurityExamination> Examine(RowSecurityQuestion question, CancellationToken cancellationToken);
}

/// <summary>What is to be examined.</summary>
/// <param name="Schemas">Null for those that are exposed.</param>
/// <param name="Proves">Whether it is tried with made-up rows who reaches what; else only reads are tried.</param>
/// <param name="StepsDown">Whether a login that no policy binds may make the proof, by acting as roles that are bound.</param>
/// <param name="PublicTables">Tables with owners whose rows everybody is meant to read.</param>
public sealed record RowSecurityQuestion(
    IReadOnlyList<string>? Schemas, bool Proves, bool StepsDown, IReadOnlyList<ObjectName> PublicTables)
{
    public static RowSecurityQuestion Plain { get; } = new(null, Proves: false, StepsDown: false, []);
}

/// <summary>What was found.</summary>
/// <param name="Catalogue">What the database says; null where there is none or it could not be read.</param>
/// <param name="Obstacle">Why it could not be looked at; null when it could.</param>
/// <param name="Proof">What was tried; null when nothing was.</param>
/// <param name="At">When it ended.</param>
public sealed record RowSecurityExamination(Catalogue? Catalogue, string? Obstacle, ProofReading? Proof, DateTimeOffset At)
{
    /// <summary>How each table's rows are kept apart, where no catalogue tells it.</summary>
    public IReadOnlyList<TableIsolation> Tables { get; init; } = [];

    /// <summary>What is wrong beside what the catalogue shows.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>How a table's rows are kept apart.</summary>
/// <param name="Table">Its name.</param>
/// <param name="HasOwner">Whether each of its rows names an owner, as read from the database now.</param>
/// <param name="Isolation">What that means, for people.</param>
public sealed record TableIsolation(string Table, bool HasOwner, string Isolation);

/// <summary>What is examined where nobody says otherwise, from the settings.</summary>
/// <param name="Schemas">Null for those that are exposed.</param>
/// <param name="PublicTables">Tables with owners whose rows everybody is meant to read.</param>
public sealed record RowSecurityScope(IReadOnlyList<string>? Schemas, IReadOnlyList<ObjectName> PublicTables);
