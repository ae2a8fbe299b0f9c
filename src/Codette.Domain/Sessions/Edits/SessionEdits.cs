using Codette.Domain.Common;

namespace Codette.Domain.Sessions.Edits;

/// <summary>What a batch of edits made of a session.</summary>
/// <param name="Session">The session after them; its version and its marks are its keeper's to change.</param>
/// <param name="Skipped">Those whose place somebody else had removed meanwhile, by their index in the batch, in order.</param>
public sealed record EditOutcome(StudioSession Session, IReadOnlyList<int> Skipped);

/// <summary>Edits are applied in order, all of a batch or none.</summary>
public static class SessionEdits
{
    public const int MaxBatch = 256;

    /// <summary>
    /// The session after the edits; one that was sound before is sound after them. The first edit that would make it unsound
    /// refuses them all: <c>edit_invalid</c>.
    /// </summary>
    public static Result<EditOutcome> Apply(this StudioSession session, IReadOnlyList<SessionEdit> edits)
    {
        var skipped = new List<int>();
        for (var index = 0; index < edits.Count; index++)
        {
            if (edits[index].On(session) is not { } changed)
            {
                skipped.Add(index);
                continue;
            }

            if (edits[index].FaultIn(changed) is { } fault)
            {
                return EditErrors.Invalid(index, fault);
            }

            session = changed;
        }

        return new EditOutcome(session, skipped);
    }
}
