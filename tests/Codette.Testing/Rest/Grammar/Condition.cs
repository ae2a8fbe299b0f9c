namespace Codette.Testing.Rest.Grammar;

/// <summary>What a row has to meet.</summary>
internal abstract record Condition(bool Negated);

internal sealed record Group(bool Negated, bool IsAnd, IReadOnlyList<Condition> Members) : Condition(Negated);

internal sealed record Comparison(bool Negated, Field Field, Operation Operation) : Condition(Negated);

/// <summary>What a field is compared with, and how.</summary>
internal abstract record Operation
{
    /// <param name="Sql">The operator of SQL.</param>
    /// <param name="Quantifier">ANY, ALL or null.</param>
    internal sealed record Operator(string Sql, string? Quantifier, string Value) : Operation;

    internal sealed record OneOf(IReadOnlyList<string> Values) : Operation;

    /// <param name="Sql">NULL, NOT NULL, TRUE, FALSE or UNKNOWN.</param>
    internal sealed record Is(string Sql) : Operation;

    /// <param name="Function">The function of SQL that reads the value.</param>
    internal sealed record TextSearch(string Function, string? Language, string Value) : Operation;
}
