using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.Application.Sessions;

/// <summary>
/// Holds the running transports. They live as long as what holds them, in process today; the moments they are anchored to
/// are readings of that place's monotonic clock. Changes are compare-and-set by version, so that no handler keeps state.
/// </summary>
public interface ITransportStore
{
    /// <summary>The session's transport, or null when nobody has moved it yet.</summary>
    ValueTask<Transport?> Find(Caller caller, SessionId session, CancellationToken cancellationToken);

    /// <summary>
    /// Puts <paramref name="changed"/> in the place of <paramref name="known"/> (null: of none) if that still stands there;
    /// false when another was faster. Error: <c>too_many_transports</c>, when no more fit.
    /// </summary>
    ValueTask<Result<bool>> Replace(
        Caller caller, SessionId session, Transport? known, Transport changed, CancellationToken cancellationToken);
}
