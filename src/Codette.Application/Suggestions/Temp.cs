using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;
using MediatR;
#pragma warning disable
namespace Codette.Application.Suggestions;
public sealed record ApplySuggestion(Caller Caller, Guid Id) : ICommand<Suggestion>;
public sealed record UndoSuggestion(Caller Caller, Guid Id) : ICommand<Suggestion>;
public sealed record DismissSuggestion(Caller Caller, Guid Id) : ICommand<Suggestion>;
public sealed record RateSuggestion(Caller Caller, Guid Id, int Rating) : ICommand<Suggestion>;
internal sealed class TempHandlers(ISuggestionStore store, TimeProvider time) : IRequestHandler<ApplySuggestion, Result<Suggestion>>, IRequestHandler<UndoSuggestion, Result<Suggestion>>, IRequestHandler<DismissSuggestion, Result<Suggestion>>, IRequestHandler<RateSuggestion, Result<Suggestion>>
{
    private async Task<Result<Suggestion>> Do(Caller c, Guid id, Func<Suggestion, Suggestion> f, CancellationToken t)
    {
        if (await store.Find(c, id, t) is not { } s) return SuggestionErrors.NotFound;
        var changed = f(s) with { Version = s.Version + 1, ChangedAt = time.GetUtcNow() };
        return (await store.Save(c, changed, null, t)).Map(_ => changed);
    }
    public Task<Result<Suggestion>> Handle(ApplySuggestion r, CancellationToken t) => Do(r.Caller, r.Id, s => s with { State = SuggestionState.Applied, Applied = new Codette.Domain.Suggestions.Application("client", null, null) }, t);
    public Task<Result<Suggestion>> Handle(UndoSuggestion r, CancellationToken t) => Do(r.Caller, r.Id, s => s with { State = SuggestionState.Offered, Applied = null }, t);
    public Task<Result<Suggestion>> Handle(DismissSuggestion r, CancellationToken t) => Do(r.Caller, r.Id, s => s with { State = SuggestionState.Dismissed }, t);
    public Task<Result<Suggestion>> Handle(RateSuggestion r, CancellationToken t) => Do(r.Caller, r.Id, s => s with { Rating = r.Rating }, t);
}
