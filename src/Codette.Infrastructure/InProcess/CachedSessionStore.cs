using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.Infrastructure.InProcess;

/// <summary>Spares the store the question what a session holds, which every message and suggestion asks. That there is none is kept too.</summary>
internal sealed class CachedSessionStore : ISessionStore, IDisposable
{
    private readonly ISessionStore _inner;
    private readonly CountedCache<(OwnerId Owner, SessionId Session), StudioSession?> _cache;
    private readonly IDisposable _news;

    public CachedSessionStore(ISessionStore inner, Caches caches, IRealtimeBus bus)
    {
        _inner = inner;
        _cache = caches.Sessions;
        // Others change sessions too: an applied suggestion, and one day another node.
        _news = bus.Subscribe(happened =>
        {
            if (happened is RealtimeEvent.SessionChanged or RealtimeEvent.SessionEdited)
            {
                _cache.Forget((happened.Owner, happened.Session));
            }
        });
    }

    public Task<StudioSession?> Find(Caller caller, SessionId id, CancellationToken cancellationToken) =>
        _cache.Get((caller.Owner, id), () => _inner.Find(caller, id, cancellationToken)).AsTask();

    public Task<IReadOnlyList<StudioSession>> List(Caller caller, int limit, CancellationToken cancellationToken) =>
        _inner.List(caller, limit, cancellationToken);

    public async Task<Result<StudioSession>> Save(Caller caller, StudioSession session, CancellationToken cancellationToken)
    {
        try
        {
            return await _inner.Save(caller, session, cancellationToken);
        }
        finally
        {
            _cache.Forget((caller.Owner, session.Id)); // refused or failed, too: then what is cached may be old
        }
    }

    public async Task<bool> Delete(Caller caller, SessionId id, CancellationToken cancellationToken)
    {
        try
        {
            return await _inner.Delete(caller, id, cancellationToken);
        }
        finally
        {
            _cache.Forget((caller.Owner, id));
        }
    }

    public void Dispose() => _news.Dispose();
}
