using System.Text.Json;
using Codette.Application.Sessions;

namespace Codette.WebApi.Sessions;

/// <summary>A batch of small changes, applied in order, all or none.</summary>
/// <param name="Client">The client's own name: 1 to 64 letters, digits, '.', '_' or '-'.</param>
/// <param name="Seq">From 1, greater with every batch of this client; the same batch sent again has the same.</param>
/// <param name="Edits">1 to 256.</param>
public sealed record EditBatchWire(string? Client, long Seq, IReadOnlyList<EditWire>? Edits);

/// <summary>One small change at one place.</summary>
/// <param name="Op">set, put, remove or move.</param>
/// <param name="At">
/// <c>tracks/{id}</c>, <c>tracks/{id}/inserts/{id}</c>, <c>…/sends/{id}</c>, <c>…/clips/{id}</c>, <c>markers/{id}</c>, or empty
/// for the session itself, which can only be set. An id with <c>/</c> or <c>%</c> in it is percent-encoded.
/// </param>
/// <param name="Values">Of set: the fields that change, by their names.</param>
/// <param name="Value">Of put: the thing whole, as in a session; its id may be left out.</param>
/// <param name="Index">Of move, and if wanted of put: its place from 0; beyond the end means the end.</param>
public sealed record EditWire(string? Op, string? At, JsonElement? Values = null, JsonElement? Value = null, int? Index = null);

/// <summary>What came of a batch.</summary>
/// <param name="Session">The session's name.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Client">As it was sent.</param>
/// <param name="Seq">As it was sent.</param>
/// <param name="Repeated">The batch had been applied before, and nothing was done.</param>
/// <param name="Skipped">The edits whose place somebody else has removed, by their index from 0.</param>
public sealed record EditAnswer(string Session, long Version, string Client, long Seq, bool Repeated, IReadOnlyList<int> Skipped)
{
    internal static EditAnswer Of(EditSession batch, EditedSession edited) =>
        new(batch.Session.Value, edited.Version, batch.Client, batch.Seq, edited.Repeated, edited.Skipped);
}
