using Codette.Application.Identity;

namespace Codette.Application.Feedback;

/// <summary>
/// Keeps what musicians thought of answers. Each method is atomic; what it acknowledged survives the end of the process; a
/// caller sees only feedback of their owner.
/// </summary>
/// <exception cref="Common.StorageUnavailableException">Thrown by every method when the storage cannot work now.</exception>
/// <exception cref="Common.StorageRefusedException">Thrown when its own rules bar the caller, or it cannot keep a text.</exception>
public interface IFeedbackStore
{
    /// <summary>
    /// Stores a judgement. A person (<see cref="Feedback.UserId"/>) has one per answer (<see cref="Feedback.ResponseId"/>):
    /// the later one takes the earlier one's place.
    /// </summary>
    Task Add(Caller caller, Feedback feedback, CancellationToken cancellationToken);

    /// <summary>
    /// Counts and sums, grouped by perspective, category and rating; groups without feedback are absent. The order is by
    /// perspective, then category, then rating.
    /// </summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="userId">Of this person alone, or null for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<IReadOnlyList<FeedbackGroup>> Aggregate(Caller caller, string? userId, CancellationToken cancellationToken);

    /// <summary>How many different people gave feedback.</summary>
    Task<long> CountUsers(Caller caller, CancellationToken cancellationToken);
}

/// <summary>A judgement of one answer.</summary>
/// <param name="UserId">The client's name for the person, 1 to 64 characters.</param>
/// <param name="ResponseId">The answer's id as the client knows it, 1 to 128 characters.</param>
/// <param name="Perspective">The label of the answer, 1 to 64 characters.</param>
/// <param name="Category">What the answer was about, 1 to 64 characters.</param>
/// <param name="Rating">0 (unhelpful) to 4 (exactly what was needed).</param>
/// <param name="HelpfulScore">0 to 100 as the client gave it, or null.</param>
/// <param name="Comment">At most 200 characters, or null.</param>
/// <param name="CreatedAt">When it was stored.</param>
public sealed record Feedback(
    string UserId, string ResponseId, string Perspective, string Category, int Rating, double? HelpfulScore, string? Comment,
    DateTimeOffset CreatedAt);

/// <summary>The feedback of one perspective, category and rating.</summary>
public sealed record FeedbackGroup(string Perspective, string Category, int Rating, long Count);
