using Npgsql;

namespace Codette.Testing.Postgres;

/// <summary>
/// Stands on the loopback in front of a server, counts what passes, and can hold it or break it. A round trip begins when
/// the client sends after the server was the last to speak: opening and closing a connection are counted too, so a test
/// compares the count before and after what it measures.
/// </summary>
public sealed class RoundTripProxy : IAsyncDisposable
{
    private readonly ProxyTraffic _traffic = new();
    private readonly NpgsqlConnectionStringBuilder _server;
    private ProxyListener? _listener;

    public RoundTripProxy(string connectionString)
    {
        _server = new NpgsqlConnectionStringBuilder(connectionString);
        Resume();
    }

    public int Port { get; } = Loopback.FreePort();

    public long RoundTrips => _traffic.RoundTrips;

    /// <summary>Bytes that clients have sent.</summary>
    public long ClientBytes => _traffic.ClientBytes;

    /// <summary>Connections that were opened through it, closed ones included.</summary>
    public long Connections => _traffic.Connections;

    /// <summary>The same login and database, by way of this proxy.</summary>
    public string Through(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Host = "127.0.0.1", Port = Port }.ConnectionString;

    /// <summary>Holds all bytes of both sides, as a network does that has lost its way; connections stay open.</summary>
    public void Pause() => _traffic.Pause();

    /// <summary>Resets all connections and refuses new ones.</summary>
    public async Task Cut()
    {
        if (Interlocked.Exchange(ref _listener, null) is { } listener)
        {
            await listener.DisposeAsync();
        }
    }

    /// <summary>Lets bytes and connections pass again after <see cref="Pause"/> or <see cref="Cut"/>.</summary>
    public void Resume()
    {
        _listener ??= new ProxyListener(Port, _server.Host!, _server.Port, _traffic);
        _traffic.Resume();
    }

    public async ValueTask DisposeAsync() => await Cut();
}
