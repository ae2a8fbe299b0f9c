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
/// Applies a suggestion to the stored session where that holds the track, in one step with the suggestion's state; where it
/// does not, the client applies it and the answer says so (<see cref="AppliedChange.On"/>). Applied already, it is given as
/// it stands.
/// </summary>
public sealed record ApplySuggestion(Caller Caller, Guid Id) : ICommand<Suggestion>;

internal sealed class ApplySuggestionHandler(ISuggestionStore suggestions, IMediator mediator, IRealtimeBus bus, TimeProvider time)
    : IRequestHandler<ApplySuggestion, Result<Suggestion>>
{
    public async Task<Result<Suggestion>> Handle(ApplySuggestion request, CancellationToken cancellationToken)
    {
        if (await suggestions.Find(request.Caller, request.Id, cancellationToken) is not { } suggestion)
        {
            return SuggestionErrors.NotFound;
        }

        if (suggestion.State == SuggestionState.Applied)
        {
            return suggestion;
        }

        var found = await mediator.Send(new GetSession(request.Caller, suggestion.Session), cancellationToken);
        if (!found.TryGet(out var session, out var refused))
        {
            return refused;
        }

        var now = time.GetUtcNow();
        if (!Change(suggestion, session, Ids.New(now).ToString()).TryGet(out var done, out var unfit))
        {
            return unfit;
        }

        if (!suggestion.Apply(done.Applied, now).TryGet(out var applied, out var barred))
        {
            return barred;
        }

        return await suggestions.Keep(bus, request.Caller, applied, done.Session is { } s ? s with { UpdatedAt = now } : null, cancellationToken);
    }

    private static Result<(StudioSession? Session, AppliedChange Applied)> Change(
        Suggestion suggestion, StudioSession session, string insertId) =>
        suggestion.Proposal.TrackId is { } id && session.FindTrack(id) is { } track
            ? ChangeTrack.Apply(suggestion.Proposal.Change, track, insertId).Map<(StudioSession?, AppliedChange)>(
                done => (ReferenceEquals(done.Changed, track) ? null : session.WithTrack(done.Changed), done.Applied))
            : (null, new AppliedChange(ChangeTrack.OnClient, null, null));
}
