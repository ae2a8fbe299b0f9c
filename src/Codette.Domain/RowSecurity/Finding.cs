namespace Codette.Domain.RowSecurity;

/// <summary>How much a finding weighs.</summary>
public enum FindingLevel
{
    /// <summary>Worth knowing; nothing is open by it.</summary>
    Info,

    /// <summary>Weaker or slower than it could be, or one step from a hole.</summary>
    Warning,

    /// <summary>A hole: somebody can reach what is not theirs.</summary>
    Error,
}

/// <summary>Something that the catalogue shows to be wrong.</summary>
/// <param name="Id">Stable, in kebab-case, such as <c>rls-disabled</c>.</param>
/// <param name="Level">How much it weighs.</param>
/// <param name="On">The table, view, function, schema or role that it is about.</param>
/// <param name="Title">What is wrong, in one line.</param>
/// <param name="Evidence">What was read that shows it.</param>
/// <param name="Remediation">SQL that closes it, to be read and run by a person; never run by Codette.</param>
public sealed record Finding(string Id, FindingLevel Level, string On, string Title, string Evidence, string Remediation);
