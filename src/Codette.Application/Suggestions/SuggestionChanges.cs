using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;

namespace Codette.Application.Suggestions;

/// <summary>What every change of a suggestion ends with: it is stored, then told.</summary>
internal static class SuggestionChanges
{
    /// <summary>Reads, changes and keeps a suggestion that concerns no session.</summary>
    public static async Task<Result<Suggestion>> Change(
        this ISuggestionStore suggestions,
        IRealtimeBus bus,
        Caller caller,
        Guid id,
        Func<Suggestion, Result<Suggestion>> change,
        CancellationToken cancellationToken)
    {
        if (await suggestions.Find(caller, id, cancellationToken) is not { } suggestion)
        {
            return SuggestionErrors.NotFound;
        }

        return !change(suggestion).TryGet(out var changed, out var refused) ? refused
            : ReferenceEquals(changed, suggestion) ? suggestion
            : await suggestions.Keep(bus, caller, changed, null, cancellationToken);
    }

    /// <summary>Stores a changed suggestion with the session it changed, and tells of both.</summary>
    public static async Task<Result<Suggestion>> Keep(
        this ISuggestionStore suggestions,
        IRealtimeBus bus,
        Caller caller,
        Suggestion changed,
        StudioSession? session,
        CancellationToken cancellationToken)
    {
        var saved = await suggestions.Save(caller, changed, session, cancellationToken);
        if (!saved.TryGet(out var stored, out var refused))
        {
            return refused;
        }

        if (stored is not null)
        {
            bus.Publish(new RealtimeEvent.SessionChanged(caller.Owner, stored.Id, stored));
        }

        bus.Publish(new RealtimeEvent.SuggestionsChanged(caller.Owner, changed.Session, [changed]));
        return changed;
    }
}
