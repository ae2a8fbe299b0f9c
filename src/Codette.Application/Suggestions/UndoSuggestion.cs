using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;
using MediatR;

namespace Codette.Application.Suggestions;

/// <summary>
/// Takes an applied or dismissed suggestion back. What it set in the stored session is restored exactly, or the error
/// <c>target_changed</c> says that somebody has set it since.
/// </summary>
public sealed record UndoSuggestion(Caller Caller, Guid Id) : ICommand<Suggestion>;

internal sealed class UndoSuggestionHandler(ISuggestionStore suggestions, IMediator mediator, IRealtimeBus bus, TimeProvider time)
    : IRequestHandler<UndoSuggestion, Result<Suggestion>>
{
    public async Task<Result<Suggestion>> Handle(UndoSuggestion request, CancellationToken cancellationToken)
    {
        if (await suggestions.Find(request.Caller, request.Id, cancellationToken) is not { } suggestion)
        {
            return SuggestionErrors.NotFound;
        }

        var now = time.GetUtcNow();
        if (!suggestion.Undo(now).TryGet(out var undone, out var barred))
        {
            return barred;
        }

        if (suggestion.Applied is not { On: ChangeTrack.OnSession } applied)
        {
            return await suggestions.Keep(bus, request.Caller, undone, null, cancellationToken);
        }

        var found = await mediator.Send(new GetSession(request.Caller, suggestion.Session), cancellationToken);
        return found.TryGet(out var session, out var refused)
            && Restore(suggestion.Proposal, applied, session).TryGet(out var restored, out refused)
            ? await suggestions.Keep(bus, request.Caller, undone, restored with { UpdatedAt = now }, cancellationToken)
            : refused;
    }

    private static Result<StudioSession> Restore(Proposal proposal, AppliedChange applied, StudioSession session) =>
        session.FindTrack(proposal.TrackId!) is { } track
            ? ChangeTrack.Undo(proposal.Change, applied, track).Map(session.WithTrack)
            : Error.Conflict("target_changed", "The track that this suggestion changed is gone, so it cannot be undone.");
}
