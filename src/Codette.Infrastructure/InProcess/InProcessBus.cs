using System.Collections.Immutable;
using Codette.Application.Realtime;
using Microsoft.Extensions.Logging;

namespace Codette.Infrastructure.InProcess;

/// <summary>The bus of a single process: a call of every subscriber, one after the other, on the publisher's thread.</summary>
public sealed partial class InProcessBus(ILogger<InProcessBus> logger) : IRealtimeBus
{
    private ImmutableArray<Registration> _subscribers = [];

    public void Publish(RealtimeEvent happened)
    {
        foreach (var subscriber in _subscribers)
        {
            try
            {
                subscriber.Handler(happened);
            }
#pragma warning disable CA1031 // The port promises that a subscriber that throws, whatever it throws, harms nobody else.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                SubscriberFailed(logger, happened.GetType().Name, failure);
            }
        }
    }

    public IDisposable Subscribe(Action<RealtimeEvent> handler)
    {
        var registration = new Registration(this, handler);
        ImmutableInterlocked.Update(ref _subscribers, all => all.Add(registration));
        return registration;
    }

    [LoggerMessage(EventId = 3001, Level = LogLevel.Error, Message = "A subscriber failed to handle {Event}")]
    private static partial void SubscriberFailed(ILogger logger, string @event, Exception failure);

    private sealed class Registration(InProcessBus bus, Action<RealtimeEvent> handler) : IDisposable
    {
        public Action<RealtimeEvent> Handler => handler;

        public void Dispose() => ImmutableInterlocked.Update(ref bus._subscribers, all => all.Remove(this));
    }
}
