using System.Globalization;
using AutoMapper;
using Codette.Application.Feedback;

namespace Codette.WebApi.Feedback;

/// <summary>From sums of feedback to the wire.</summary>
internal sealed class FeedbackProfile : Profile
{
    public FeedbackProfile() => CreateMap<PerspectiveScore, LikedPerspective>();

    public static UserProfileResponse ToProfile(string user, FeedbackSummary summary, IMapper mapper)
    {
        var liked = mapper.Map<LikedPerspective[]>(summary.Perspectives);
        return new(
            user, liked.FirstOrDefault(), liked.LastOrDefault(), summary.Ratings, Recommend(liked),
            liked.ToDictionary(each => each.Name, each => each.Score));
    }

    public static AnalyticsResponse ToAnalytics(FeedbackSummary summary, long answers) => new(
        answers, summary.Ratings, summary.AverageRating ?? 0, summary.People,
        summary.ByRating.Select((count, rating) => (rating, count))
            .ToDictionary(each => each.rating.ToString(CultureInfo.InvariantCulture), each => each.count),
        summary.Categories, Best(summary.Perspectives)?.Name, Least(summary.Perspectives)?.Name, "not measured", 0);

    private static PerspectiveScore? Best(IReadOnlyList<PerspectiveScore> liked) => liked is [var best, ..] ? best : null;

    private static PerspectiveScore? Least(IReadOnlyList<PerspectiveScore> liked) => liked is [.., var least] ? least : null;

    private static string Recommend(LikedPerspective[] liked) => liked switch
    {
        [] => "No answer was rated yet.",
        [var only] => string.Create(CultureInfo.InvariantCulture, $"Only {only.Name} was rated so far, {only.Score:0.0} of 4 on average."),
        [var best, .., var least] => string.Create(
            CultureInfo.InvariantCulture,
            $"{best.Name} was rated best ({best.Score:0.0} of 4 on average), {least.Name} least ({least.Score:0.0})."),
    };
}
