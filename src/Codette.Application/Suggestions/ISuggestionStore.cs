using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;

namespace Codette.Application.Suggestions;

/// <summary>
/// Keeps what was suggested and what became of it. Each method is atomic; what it acknowledged survives the end of the
/// process; a caller sees and touches only suggestions of their owner.
/// </summary>
/// <exception cref="Common.StorageUnavailableException">Thrown by every method when the storage cannot work now.</exception>
/// <exception cref="Common.StorageRefusedException">Thrown when its own rules bar the caller, or it cannot keep a text.</exception>
public interface ISuggestionStore
{
    /// <summary>
    /// Stores those that are new by their id, and gives all of them back in their order as they now stand: one that was
    /// offered before keeps its state, rating and version.
    /// </summary>
    Task<IReadOnlyList<Suggestion>> Offer(Caller caller, IReadOnlyList<Suggestion> suggestions, CancellationToken cancellationToken);

    /// <summary>One suggestion, or null.</summary>
    Task<Suggestion?> Find(Caller caller, Guid id, CancellationToken cancellationToken);

    /// <summary>Suggestions, the last changed first, ties by id descending; those after <paramref name="before"/>. Error: <c>suggestion_not_found</c>.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="session">Of this session alone, or null for all.</param>
    /// <param name="state">In this state alone, or null for all.</param>
    /// <param name="before">The id of the suggestion to go on after, or null for the first page.</param>
    /// <param name="limit">1 to 1,000.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Result<IReadOnlyList<Suggestion>>> List(
        Caller caller, SessionId? session, SuggestionState? state, Guid? before, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Stores the changed suggestion, whose version is one more than the stored one's, and with it the session it changed,
    /// whose version is the stored one's: both or neither. Gives the session back with its new version (null if none was
    /// given). Errors: <c>suggestion_changed</c>, <c>session_changed</c>.
    /// </summary>
    Task<Result<StudioSession?>> Save(
        Caller caller, Suggestion changed, StudioSession? session, CancellationToken cancellationToken);
}
