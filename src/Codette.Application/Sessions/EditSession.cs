using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;
using FluentValidation;
using MediatR;

namespace Codette.Application.Sessions;

/// <summary>
/// Applies a client's batch of edits to a session, all or none, and once however often it is sent. Others may change the
/// session meanwhile: an edit whose place they removed is skipped.
/// </summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Session">Which session; one that was never stored is empty.</param>
/// <param name="Client">The client's own name: 1 to 64 letters, digits, '.', '_' or '-'.</param>
/// <param name="Seq">From 1, greater with every batch of this client. One not above the last applied is a repetition.</param>
/// <param name="Edits">1 to 256, in order.</param>
public sealed record EditSession(Caller Caller, SessionId Session, string Client, long Seq, IReadOnlyList<SessionEdit> Edits)
    : ICommand<EditedSession>;

/// <summary>What came of a batch.</summary>
/// <param name="Version">The session's version now.</param>
/// <param name="Repeated">The batch had been applied before, and nothing was done.</param>
/// <param name="Skipped">The edits whose place is gone, by their index. A batch of which all were skipped leaves no trace.</param>
public sealed record EditedSession(long Version, bool Repeated, IReadOnlyList<int> Skipped);

internal sealed class EditSessionValidator : AbstractValidator<EditSession>
{
    public EditSessionValidator()
    {
        RuleFor(request => request.Client).Matches(@"\A[A-Za-z0-9._-]{1,64}\z").WithErrorCode(EditErrors.Code)
            .WithMessage("A batch names its client: 1 to 64 letters, digits, '.', '_' or '-'.");
        RuleFor(request => request.Seq).GreaterThanOrEqualTo(1).WithErrorCode(EditErrors.Code)
            .WithMessage("A batch has a seq: a whole number from 1, greater with every batch of its client.");
        RuleFor(request => request.Edits.Count).InclusiveBetween(1, SessionEdits.MaxBatch).WithErrorCode(EditErrors.Code)
            .WithMessage(EditErrors.Batch.Message);
    }
}

internal sealed class EditSessionHandler(
    ISessionStore sessions, EditTurns turns, TransportChanges transports, IRealtimeBus bus, TimeProvider time)
    : IRequestHandler<EditSession, Result<EditedSession>>
{
    /// <summary>Each time another kind of change won, or another node; then the conflict is told, and the batch may be sent again.</summary>
    private const int MaxTries = 16;

    public Task<Result<EditedSession>> Handle(EditSession request, CancellationToken cancellationToken) =>
        turns.Take(request.Caller.Owner, request.Session, () => Persist(request, cancellationToken), cancellationToken);

    private async Task<Result<EditedSession>> Persist(EditSession request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var done = await Try(request, cancellationToken);
            if (done.Error != SessionErrors.Changed || tries == MaxTries)
            {
                return done;
            }
        }
    }

    private async Task<Result<EditedSession>> Try(EditSession request, CancellationToken cancellationToken)
    {
        var (caller, id, client, seq, edits) = request;
        var now = time.GetUtcNow();
        var session = await sessions.Find(caller, id, cancellationToken) ?? StudioSession.New(id, now);
        var marks = session.EditMarks ?? EditMarks.None;
        if (marks.Cover(client, seq))
        {
            return new EditedSession(session.Version, Repeated: true, []);
        }

        if (!session.Apply(edits).TryGet(out var outcome, out var fault))
        {
            return fault;
        }

        var (changed, skipped) = outcome;
        if (skipped.Count == edits.Count)
        {
            return new EditedSession(session.Version, Repeated: false, skipped);
        }

        var marked = changed with { EditMarks = marks.With(client, seq), UpdatedAt = now };
        if (!(await sessions.Save(caller, marked, cancellationToken)).TryGet(out var stored, out var refused))
        {
            return refused;
        }

        SessionEdit[] applied = [.. edits.Where((_, index) => !skipped.Contains(index))];
        bus.Publish(new RealtimeEvent.SessionEdited(caller.Owner, id, stored, client, seq, applied));
        var edited = new EditedSession(stored.Version, Repeated: false, skipped);
        return (stored.Tempo, stored.TimeSignature) == (session.Tempo, session.TimeSignature)
            ? edited
            : (await transports.Follow(caller, stored, cancellationToken)).Map(_ => edited);
    }
}
