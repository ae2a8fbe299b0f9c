using Codette.Application.Realtime;
using Codette.Domain.Sessions;

namespace Codette.WebApi.Health;

/// <summary>Counts how often and measures for how long sessions have played, by what the bus tells.</summary>
internal sealed class PlayRecord : IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<(string Owner, string Session)> _playing = [];
    private readonly TimeProvider _time;
    private readonly IDisposable _subscription;
    private TimeSpan _sum;
    private long _since;

    public PlayRecord(IRealtimeBus bus, TimeProvider time)
    {
        _time = time;
        _subscription = bus.Subscribe(Hear);
    }

    /// <summary>How often a session began to play.</summary>
    public long Starts { get; private set; }

    /// <summary>The time in which at least one session played.</summary>
    public double Seconds
    {
        get
        {
            lock (_gate)
            {
                return (_playing.Count > 0 ? _sum + _time.GetElapsedTime(_since) : _sum).TotalSeconds;
            }
        }
    }

    public void Dispose() => _subscription.Dispose();

    private void Hear(RealtimeEvent happened)
    {
        if (happened is not RealtimeEvent.TransportChanged { Transport: var transport })
        {
            return;
        }

        var key = (happened.Owner.Value, happened.Session.Value);
        lock (_gate)
        {
            var before = _playing.Count;
            if (transport.State != PlayState.Playing)
            {
                _playing.Remove(key);
            }
            else if (_playing.Add(key))
            {
                Starts++;
            }

            if (before == 0 && _playing.Count > 0)
            {
                _since = _time.GetTimestamp();
            }
            else if (before > 0 && _playing.Count == 0)
            {
                _sum += _time.GetElapsedTime(_since);
            }
        }
    }
}
