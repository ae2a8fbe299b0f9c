using AutoMapper;
using Codette.Application.Realtime;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.WebApi.Suggestions;
using MediatR;

namespace Codette.WebApi.Realtime;

/// <summary>Hears what happens and tells the sockets of the session it happened in.</summary>
internal sealed class RoomNews : IDisposable
{
    /// <summary>In bytes. Larger batches come by HTTP, and would fill a client's queue: it reads the session again instead.</summary>
    public const int LargestEdits = 256 * 1024;

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
                room.Tell(StateOf(changed.Session, changed.State));
                room.Follow(changed.State);
                break;
            case RealtimeEvent.SessionEdited edited:
                Tell(room, edited);
                room.Follow(edited.State);
                break;
            case RealtimeEvent.SuggestionsChanged changed:
                var now = _time.GetUtcNow();
                room.Tell([.. changed.Suggestions.Select(suggestion => Frames.Suggestion(_mapper.Map<SuggestionWire>(suggestion), now))]);
                break;
        }

        _registry.MarkBroadcast();
    }

    /// <summary>
    /// The edits stand before the state, so that whoever meets a state newer than their own knows that its edits will not come.
    /// </summary>
    private void Tell(Room room, RealtimeEvent.SessionEdited edited)
    {
        var state = StateOf(edited.Session, edited.State);
        var edits = Frames.SessionEdited(SessionEditedBody.From(edited, _mapper), _time.GetUtcNow());
        if (edits.Utf8.Length > LargestEdits)
        {
            room.Tell(state);
        }
        else
        {
            room.Tell(edits, state);
        }
    }

    private Frame StateOf(SessionId session, StudioSession? state) =>
        Frames.StateUpdate(StateUpdateBody.From(session, state), _time.GetUtcNow());

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
