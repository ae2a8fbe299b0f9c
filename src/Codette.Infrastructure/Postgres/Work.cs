using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>Statements that are sent together and done in one transaction: one round trip.</summary>
/// <param name="Actor">As whom.</param>
/// <param name="Statements">In their order.</param>
/// <param name="Read">Takes the answer from a reader that stands before the first row of the first statement.</param>
/// <param name="Repeatable">
/// Whether doing it twice is the same as doing it once: a read, or a write with a key. Then it is also done again when nobody
/// can know whether the first attempt was committed.
/// </param>
/// <param name="IsWrite">A write that has begun is not cancelled: it would only be unknown whether it was done.</param>
internal sealed record Work<T>(
    Actor Actor, IReadOnlyList<Statement> Statements, Func<NpgsqlDataReader, CancellationToken, ValueTask<T>> Read, bool Repeatable, bool IsWrite);
