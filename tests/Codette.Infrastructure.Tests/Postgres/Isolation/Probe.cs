namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>One attempt, and what it has to come to.</summary>
/// <param name="Target">The table or function.</param>
/// <param name="As">Who tries.</param>
/// <param name="Verb">What is tried: also the control that has to have held before this proves anything.</param>
/// <param name="Name">Tells it from others of its verb.</param>
/// <param name="Sql">One statement; what it returns is one column of text.</param>
/// <param name="Expected">The outcome, as <see cref="Stage"/> tells it.</param>
/// <param name="IsControl">Whether it is the proof that a thing can be done at all.</param>
internal sealed record Probe(string Target, Role As, string Verb, string Name, string Sql, string Expected, bool IsControl = false)
{
    public const string DeniedByPolicy = "42501 by policy";

    public const string DeniedByGrant = "42501 by grant";
}

internal enum Verdict
{
    /// <summary>As it has to be.</summary>
    Held,

    /// <summary>Something else happened than what has to.</summary>
    Leaked,

    /// <summary>The control failed: whatever happened proves nothing.</summary>
    Unproven,
}

/// <summary>A cell of the matrix.</summary>
internal sealed record Cell(Probe Probe, string Saw, Verdict Verdict)
{
    public override string ToString() =>
        $"{Verdict}: {Probe.Target} × {Probe.As.Name} × {Probe.Verb} ({Probe.Name}): expected '{Probe.Expected}', saw '{Saw}'";
}
