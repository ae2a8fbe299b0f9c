using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.Infrastructure.InProcess;

/// <summary>The transports of a single process, at most 10,000 of them.</summary>
public sealed class InProcessTransportStore : ITransportStore
{
    /// <summary>How many transports fit.</summary>
    public const int Capacity = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<(OwnerId Owner, SessionId Session), Transport> _transports = [];

    public ValueTask<Transport?> Find(Caller caller, SessionId session, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return ValueTask.FromResult(_transports.GetValueOrDefault((caller.Owner, session)));
        }
    }

    public ValueTask<Result<bool>> Replace(
        Caller caller, SessionId session, Transport? known, Transport changed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return ValueTask.FromResult(Replace((caller.Owner, session), known, changed));
        }
    }

    private Result<bool> Replace((OwnerId, SessionId) key, Transport? known, Transport changed)
    {
        if (!ReferenceEquals(_transports.GetValueOrDefault(key), known))
        {
            return false;
        }

        if (known is null && _transports.Count >= Capacity && !ForgetResting())
        {
            return Error.Unavailable("too_many_transports", "Too many sessions have a transport; stop one that is not needed.");
        }

        _transports[key] = changed;
        return true;
    }

    /// <summary>
    /// Nobody can tell a transport that has come to rest where it began from one that never moved, but for its version:
    /// therefore it goes only when room is needed.
    /// </summary>
    private bool ForgetResting()
    {
        foreach (var (key, transport) in _transports)
        {
            if (IsResting(transport))
            {
                _transports.Remove(key);
            }
        }

        return _transports.Count < Capacity;
    }

    private static bool IsResting(Transport transport) =>
        transport.State == PlayState.Stopped
        && transport.Tempo == Transport.Initial.Tempo
        && transport.TimeSignature == Transport.Initial.TimeSignature
        && transport.Loop == Transport.Initial.Loop
        && transport.SampleRate == Transport.Initial.SampleRate
        && transport.PositionAt(default) is { Seconds: 0, Beats: 0 };
}
