using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.WebApi.Realtime;

/// <summary>The sockets of one owner's session, and the transport as they were last told.</summary>
internal sealed class Room(OwnerId owner, SessionId session, TimeProvider time)
{
    /// <summary>Held while a state is read and put in line, so that no client gets an older one after a newer one.</summary>
    private readonly Lock _gate = new();
    private readonly ClientList _clients = new();
    private Transport? _transport;
    private long _changes;

    public OwnerId Owner => owner;

    public SessionId Session => session;

    /// <summary>Those that are in it or about to enter; its registry guards the number.</summary>
    public int Holders { get; set; }

    public ArraySegment<ClientConnection> Clients
    {
        get
        {
            lock (_gate)
            {
                return _clients.Snapshot();
            }
        }
    }

    /// <summary>Lets a socket in and greets it. What others see change from now on, it sees after its greeting.</summary>
    /// <param name="client">The socket.</param>
    /// <param name="read">The transport, read after this room was there to hear of changes.</param>
    /// <param name="server">The server's figures, this socket counted.</param>
    public void Enter(ClientConnection client, Transport read, ServerFigures server)
    {
        lock (_gate)
        {
            _transport ??= read;
            _clients.Add(client);
            var reading = TransportReading.Of(session, _transport, time);
            client.Offer(Frames.Connected(session, reading.At));
            client.Offer(Frames.ServerStatus(reading, server));
            client.Offer(Frames.TransportState(reading));
        }

        client.Flush();
    }

    public void Leave(ClientConnection client)
    {
        lock (_gate)
        {
            _clients.Remove(client);
        }
    }

    public void Tell(params ReadOnlySpan<Frame> frames)
    {
        lock (_gate)
        {
            foreach (var frame in frames)
            {
                Offer(frame);
            }
        }

        Flush();
    }

    /// <summary>
    /// Shows a changed transport. False when it is no newer than the one shown: either a later event has overtaken it, or the
    /// transport was forgotten and began anew, and only its store knows which.
    /// </summary>
    public bool Show(Transport changed)
    {
        lock (_gate)
        {
            if (_transport is not null && changed.Version <= _transport.Version)
            {
                return false;
            }

            Replace(changed);
        }

        Flush();
        return true;
    }

    /// <summary>A session's own tempo and time signature are those of a transport that nobody has moved.</summary>
    public void Follow(StudioSession? stored)
    {
        var own = stored is null ? Transport.Initial : Transport.For(stored);
        lock (_gate)
        {
            if (_transport is not { Version: 0 } || _transport == own)
            {
                return;
            }

            Replace(own);
        }

        Flush();
    }

    /// <summary>Asks where the transport really is, and shows that unless a change was shown meanwhile.</summary>
    public async Task Refresh(Func<Room, Task<Transport?>> read)
    {
        var changes = Volatile.Read(ref _changes);
        if (await read(this) is not { } found)
        {
            return;
        }

        lock (_gate)
        {
            if (changes != _changes || found == _transport)
            {
                return;
            }

            Replace(found);
        }

        Flush();
    }

    /// <summary>Tells where a playing transport is now; a resting one needs no repetition.</summary>
    public bool TellPosition()
    {
        if (_transport is not { State: PlayState.Playing } || _clients.Count == 0)
        {
            return false;
        }

        TellState(Frames.TransportState);
        return true;
    }

    /// <summary>Tells the server's status to the clients whose turn it is.</summary>
    public void TellStatus(ServerFigures server, Predicate<ClientConnection> isTurn)
    {
        foreach (var client in Clients)
        {
            if (isTurn(client))
            {
                TellStatusTo(isTurn, server);
                return;
            }
        }
    }

    /// <summary>On its own, so that a turn that is nobody's allocates no closure.</summary>
    private void TellStatusTo(Predicate<ClientConnection> chosen, ServerFigures server) =>
        TellState(reading => Frames.ServerStatus(reading, server), chosen);

    private void TellState(Func<TransportReading, Frame> write, Predicate<ClientConnection>? chosen = null)
    {
        lock (_gate)
        {
            if (_transport is null || _clients.Count == 0)
            {
                return;
            }

            Offer(write(TransportReading.Of(session, _transport, time)), chosen);
        }

        Flush();
    }

    private void Replace(Transport changed)
    {
        _transport = changed;
        _changes++;
        if (_clients.Count > 0)
        {
            Offer(Frames.TransportState(TransportReading.Of(session, changed, time)));
        }
    }

    private void Offer(in Frame frame, Predicate<ClientConnection>? chosen = null)
    {
        foreach (var client in _clients.Snapshot())
        {
            if (chosen is null || chosen(client))
            {
                client.Offer(frame);
            }
        }
    }

    /// <summary>Sends what was put in line, outside the gate.</summary>
    private void Flush()
    {
        foreach (var client in Clients)
        {
            client.Flush();
        }
    }
}
