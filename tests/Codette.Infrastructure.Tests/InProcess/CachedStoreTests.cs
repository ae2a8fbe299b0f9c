using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Infrastructure.InProcess;
using Codette.Infrastructure.Tests.Contracts.Sessions;

namespace Codette.Infrastructure.Tests.InProcess;

/// <summary>What the cache before the sessions does when others change them, or the store fails.</summary>
public sealed class CachedStoreTests : IDisposable
{
    private readonly Caches _caches = new(TimeProvider.System);
    private readonly FakeStore _store = new();
    private readonly FakeBus _bus = new();
    private readonly CachedSessionStore _cached;

    public CachedStoreTests() => _cached = new CachedSessionStore(_store, _caches, _bus);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_is_read_once_until_its_change_is_told()
    {
        _store.Stored = Studio.Empty() with { Version = 1 };
        await Find();
        _store.Stored = Studio.Empty() with { Version = 2 };
        Assert.Equal(1, (await Find())!.Version);

        _bus.Publish(new RealtimeEvent.SessionChanged(OwnerId.Local, SessionId.Default, _store.Stored));

        Assert.Equal(2, (await Find())!.Version);
        Assert.Equal(2, _store.Finds);
    }

    [Fact]
    public async Task An_edit_that_another_told_is_read_anew()
    {
        await Find();

        _bus.Publish(new RealtimeEvent.SessionEdited(OwnerId.Local, SessionId.Default, Studio.Empty(), "tab", 1, []));

        await Find();
        Assert.Equal(2, _store.Finds);
    }

    [Fact]
    public async Task The_change_of_another_session_changes_nothing()
    {
        await Find();

        _bus.Publish(new RealtimeEvent.SessionChanged(OwnerId.Local, Studio.Id("other"), null));
        _bus.Publish(new RealtimeEvent.SessionChanged(new OwnerId("other"), SessionId.Default, null));
        _bus.Publish(new RealtimeEvent.TransportChanged(OwnerId.Local, SessionId.Default, Transport.Initial));

        await Find();
        Assert.Equal(1, _store.Finds);
    }

    [Fact]
    public async Task A_change_that_failed_may_have_been_stored_so_the_session_is_read_anew()
    {
        await Find();
        _store.Fault = new IOException();

        await Assert.ThrowsAsync<IOException>(() => _cached.Save(Caller.Local, Studio.Empty(), Token));
        await Find();
        await Assert.ThrowsAsync<IOException>(() => _cached.Delete(Caller.Local, SessionId.Default, Token));
        await Find();

        Assert.Equal(3, _store.Finds);
    }

    [Fact]
    public async Task After_its_end_it_hears_nothing_more()
    {
        await Find();
        _cached.Dispose();

        _bus.Publish(new RealtimeEvent.SessionChanged(OwnerId.Local, SessionId.Default, null));

        await Find();
        Assert.Equal(1, _store.Finds);
    }

    [Fact]
    public async Task The_probe_reads_and_clears_every_cache()
    {
        await Find();

        Assert.Equal(["sessions", "suggestions"], _caches.Read().Select(reading => reading.Name).Order());
        Assert.Equal(1, _caches.Clear());
        Assert.Equal(0, _caches.Read().Sum(reading => reading.Entries));
    }

    public void Dispose()
    {
        _cached.Dispose();
        _caches.Dispose();
    }

    private Task<StudioSession?> Find() => _cached.Find(Caller.Local, SessionId.Default, Token);

    private sealed class FakeStore : ISessionStore
    {
        public StudioSession? Stored { get; set; }

        public Exception? Fault { get; set; }

        public int Finds { get; private set; }

        public Task<StudioSession?> Find(Caller caller, SessionId id, CancellationToken cancellationToken)
        {
            Finds++;
            return Task.FromResult(Stored);
        }

        public Task<IReadOnlyList<StudioSession>> List(Caller caller, int limit, CancellationToken cancellationToken) =>
            Task.FromException<IReadOnlyList<StudioSession>>(Fault!);

        public Task<Result<StudioSession>> Save(Caller caller, StudioSession session, CancellationToken cancellationToken) =>
            Task.FromException<Result<StudioSession>>(Fault!);

        public Task<bool> Delete(Caller caller, SessionId id, CancellationToken cancellationToken) => Task.FromException<bool>(Fault!);
    }

    private sealed class FakeBus : IRealtimeBus
    {
        private readonly List<Action<RealtimeEvent>> _handlers = [];

        public void Publish(RealtimeEvent happened) => _handlers.ForEach(handler => handler(happened));

        public IDisposable Subscribe(Action<RealtimeEvent> handler)
        {
            _handlers.Add(handler);
            return new Registration(() => _handlers.Remove(handler));
        }

        private sealed class Registration(Action end) : IDisposable
        {
            public void Dispose() => end();
        }
    }
}
