using Codette.Application.Identity;
using Codette.Application.Suggestions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;

namespace Codette.Infrastructure.InProcess;

/// <summary>Spares the store an offer that it holds already: clients ask again and again about a mix that has not changed.</summary>
internal sealed class CachedSuggestionStore(ISuggestionStore inner, Caches caches) : ISuggestionStore
{
    public async Task<IReadOnlyList<Suggestion>> Offer(
        Caller caller, IReadOnlyList<Suggestion> suggestions, CancellationToken cancellationToken) =>
        await caches.Suggestions.GetAll(
            [.. suggestions.Select(suggestion => (caller.Owner, suggestion.Id))],
            () => inner.Offer(caller, suggestions, cancellationToken));

    public Task<Suggestion?> Find(Caller caller, Guid id, CancellationToken cancellationToken) => inner.Find(caller, id, cancellationToken);

    public Task<Result<IReadOnlyList<Suggestion>>> List(
        Caller caller, SessionId? session, SuggestionState? state, Guid? before, int limit, CancellationToken cancellationToken) =>
        inner.List(caller, session, state, before, limit, cancellationToken);

    public async Task<Result<StudioSession?>> Save(
        Caller caller, Suggestion changed, StudioSession? session, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.Save(caller, changed, session, cancellationToken);
        }
        finally
        {
            caches.Suggestions.Forget((caller.Owner, changed.Id));
            if (session is not null)
            {
                caches.Sessions.Forget((caller.Owner, session.Id));
            }
        }
    }
}
