namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>Who plays in a proof.</summary>
/// <param name="A">Whose rows the others are after.</param>
/// <param name="B">Another.</param>
/// <param name="ActingA">How A asks.</param>
/// <param name="ActingB">How B asks.</param>
/// <param name="BareB">How B asks with a token that holds no more than it has to.</param>
/// <param name="ActingAnon">How nobody asks.</param>
internal sealed record Cast(World A, World B, Acting ActingA, Acting ActingB, Acting BareB, Acting ActingAnon);
