using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using MediatR;

namespace Codette.Application.Sessions;

/// <summary>Sets the loop; what is null stays as it is.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Session">Whose transport.</param>
/// <param name="Enabled">Whether playback repeats it.</param>
/// <param name="Start">Seconds from 0.</param>
/// <param name="End">Seconds, after <paramref name="Start"/>.</param>
public sealed record SetLoop(Caller Caller, SessionId Session, bool? Enabled, double? Start, double? End) : ICommand<TransportReading>;

internal sealed class SetLoopHandler(TransportChanges transports) : IRequestHandler<SetLoop, Result<TransportReading>>
{
    public Task<Result<TransportReading>> Handle(SetLoop request, CancellationToken cancellationToken) =>
        transports.Change(
            request.Caller,
            request.Session,
            (transport, now) => LoopRange
                .Of(request.Enabled ?? transport.Loop.Enabled, request.Start ?? transport.Loop.Start, request.End ?? transport.Loop.End)
                .Map(loop => transport.WithLoop(loop, now)),
            cancellationToken);
}
