using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.Application.Sessions;

/// <summary>
/// Keeps studio sessions. Each method is atomic; what it acknowledged survives the end of the process; a caller sees and
/// touches only sessions of their owner, so that two owners may use the same id.
/// </summary>
/// <exception cref="Common.StorageUnavailableException">Thrown by every method when the storage cannot work now.</exception>
/// <exception cref="Common.StorageRefusedException">Thrown when its own rules bar the caller, or it cannot keep a text.</exception>
public interface ISessionStore
{
    /// <summary>The session, or null when it was never stored.</summary>
    Task<StudioSession?> Find(Caller caller, SessionId id, CancellationToken cancellationToken);

    /// <summary>The owner's sessions, the last changed first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<StudioSession>> List(Caller caller, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Stores the session if the stored version is still <see cref="StudioSession.Version"/> (0: not stored), and gives it
    /// back with its new version, one more. Otherwise the error <c>session_changed</c>. Marks of edits that are null leave the
    /// stored ones as they are; others are stored in the same step as the rest.
    /// </summary>
    Task<Result<StudioSession>> Save(Caller caller, StudioSession session, CancellationToken cancellationToken);

    /// <summary>Deletes it; false when it was never stored.</summary>
    Task<bool> Delete(Caller caller, SessionId id, CancellationToken cancellationToken);
}
