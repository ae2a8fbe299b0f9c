using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Feedback;

/// <summary>Sums up the feedback of one person, or of all.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="UserId">The person, or null for all.</param>
public sealed record GetFeedbackSummary(Caller Caller, string? UserId) : IQuery<FeedbackSummary>;

/// <summary>What people thought of the answers.</summary>
/// <param name="Ratings">How many judgements there are.</param>
/// <param name="AverageRating">0 to 4; null when there are none.</param>
/// <param name="People">How many people gave them.</param>
/// <param name="ByRating">How many of each rating, 0 to 4, at its index.</param>
/// <param name="Categories">The categories judged, by name.</param>
/// <param name="Perspectives">The perspectives judged, the best liked first, ties by name.</param>
public sealed record FeedbackSummary(
    long Ratings, double? AverageRating, long People, IReadOnlyList<long> ByRating, IReadOnlyList<string> Categories,
    IReadOnlyList<PerspectiveScore> Perspectives);

/// <summary>A perspective's average rating, 0 to 4, over <paramref name="Ratings"/> judgements.</summary>
public sealed record PerspectiveScore(string Name, double Score, long Ratings);

internal sealed class GetFeedbackSummaryHandler(IFeedbackStore feedback) : IRequestHandler<GetFeedbackSummary, Result<FeedbackSummary>>
{
    private const int Ratings = 5;

    public async Task<Result<FeedbackSummary>> Handle(GetFeedbackSummary request, CancellationToken cancellationToken)
    {
        var groups = await feedback.Aggregate(request.Caller, request.UserId, cancellationToken);
        var people = request.UserId is null ? await feedback.CountUsers(request.Caller, cancellationToken)
            : groups.Count > 0 ? 1 : 0;
        var byRating = new long[Ratings];
        foreach (var group in groups)
        {
            byRating[group.Rating] += group.Count;
        }

        return new FeedbackSummary(
            byRating.Sum(),
            Average(groups),
            people,
            byRating,
            [.. groups.Select(group => group.Category).Distinct().Order(StringComparer.Ordinal)],
            [.. groups.GroupBy(group => group.Perspective)
                .Select(each => new PerspectiveScore(each.Key, Average(each)!.Value, each.Sum(group => group.Count)))
                .OrderByDescending(each => each.Score).ThenBy(each => each.Name, StringComparer.Ordinal)]);
    }

    private static double? Average(IEnumerable<FeedbackGroup> groups)
    {
        var (sum, count) = (0L, 0L);
        foreach (var group in groups)
        {
            sum += group.Rating * group.Count;
            count += group.Count;
        }

        return count == 0 ? null : (double)sum / count;
    }
}
