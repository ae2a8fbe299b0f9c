using AutoMapper;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Domain.Sessions;
using Codette.WebApi.Suggestions;
using MediatR;

namespace Codette.WebApi.Realtime;

/// <summary>Hears what happens and tells the sockets of the session it happened in.</summary>
internal sealed class RoomNews : IDisposable
{
    private readonly ConnectionRegistry _registry;
    private readonly IMediator _mediator;
    private readonly IMapper _mapper;
    private readonly TimeProvider _time;
    private readonly ILogger<RoomNews> _logger;
    private readonly IDisposable _subscription;

    public RoomNews(
        ConnectionRegistry registry, IRealtimeBus bus, IMediator mediator, IMapper mapper, TimeProvider time, ILogger<RoomNews> logger)
    {
        (_registry, _mediator, _mapper, _time, _logger) = (registry, mediator, mapper, time, logger);
        _subscription = bus.Subscribe(Hear);
    }

    public void Dispose() => _subscription.Dispose();

    private void Hear(RealtimeEvent happened)
    {
        if (_registry.Find(happened.Owner, happened.Session) is not { } room)
        {
            return;
        }

        switch (happened)
        {
            case RealtimeEvent.TransportChanged changed:
                if (!room.Show(changed.Transport))
                {
                    _ = room.Refresh(Read);
                }

                break;
            case RealtimeEvent.SessionChanged changed:
                room.Tell(Frames.StateUpdate(changed, _time.GetUtcNow()));
                room.Follow(changed.State);
                break;
            case RealtimeEvent.SuggestionsChanged changed:
                var now = _time.GetUtcNow();
                room.Tell([.. changed.Suggestions.Select(suggestion => Frames.Suggestion(_mapper.Map<SuggestionWire>(suggestion), now))]);
                break;
        }

        _registry.MarkBroadcast();
    }

    /// <summary>As one of those in the room, all of whom are its owner; one may just be leaving for another's room.</summary>
    private async Task<Transport?> Read(Room room)
    {
        var caller = room.Clients.Select(client => client.Caller).FirstOrDefault(each => each.Owner == room.Owner);
        if (caller is null)
        {
            return null; // nobody is there to be told
        }

        try
        {
            var read = await _mediator.Send(new GetTransport(caller, room.Session));
            return read.IsOk ? read.Value.Transport : null;
        }
#pragma warning disable CA1031 // Nobody awaits this; the next change brings the state.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _logger.RefreshFailed(room.Session, failure);
            return null;
        }
    }
}
