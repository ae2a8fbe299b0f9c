using System.Text.Json.Serialization;

namespace Codette.WebApi.Feedback;

/// <summary>A judgement of one answer.</summary>
/// <param name="UserId">The client's name for the person; <c>anonymous</c> when left out.</param>
/// <param name="ResponseId">The answer's id.</param>
/// <param name="Category">What the answer was about; <c>general</c> when left out.</param>
/// <param name="Perspective">The answer's label; <c>general</c> when left out.</param>
/// <param name="Rating">0 to 4.</param>
/// <param name="RatingName">The client's word for the rating; not kept.</param>
/// <param name="HelpfulScore">0 to 100.</param>
/// <param name="HelpfulComment">At most 200 characters.</param>
public sealed record FeedbackRequest(
    string? UserId, string? ResponseId, string? Category, string? Perspective, int? Rating, string? RatingName = null,
    double? HelpfulScore = null, string? HelpfulComment = null);

/// <summary>The judgement was stored.</summary>
/// <param name="Success">True: a failure answers with a problem.</param>
/// <param name="Status">Always <c>stored</c>.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record FeedbackResponse(bool Success, string Status, DateTimeOffset Timestamp);

/// <summary>A perspective and how it was liked.</summary>
/// <param name="Name">The label.</param>
/// <param name="Score">The average rating, 0 to 4.</param>
public sealed record LikedPerspective(string Name, double Score);

/// <summary>What one person likes, by their own ratings alone.</summary>
/// <param name="UserId">The person.</param>
/// <param name="MostPreferredPerspective">The best liked; null before the first rating.</param>
/// <param name="LeastPreferredPerspective">The least liked; null before the first rating.</param>
/// <param name="ResponsesRated">How many answers they rated.</param>
/// <param name="LearningRecommendation">One sentence drawn from these figures.</param>
/// <param name="AllPerspectivePreferences">Average rating by perspective, 0 to 4.</param>
public sealed record UserProfileResponse(
    string UserId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] LikedPerspective? MostPreferredPerspective,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] LikedPerspective? LeastPreferredPerspective,
    long ResponsesRated,
    string LearningRecommendation,
    IReadOnlyDictionary<string, double> AllPerspectivePreferences);

/// <summary>What people thought of the answers.</summary>
/// <param name="TotalResponsesGenerated">Answers of this process since its start.</param>
/// <param name="TotalRatingsReceived">All stored ratings.</param>
/// <param name="AverageRating">0 to 4; 0 while there is none, as total_ratings_received tells.</param>
/// <param name="ActiveUsers">People who gave feedback.</param>
/// <param name="RatingDistribution">How many of each rating, "0" to "4".</param>
/// <param name="CategoriesUsed">The categories judged.</param>
/// <param name="MostHelpfulPerspective">The best liked; null before the first rating.</param>
/// <param name="LeastHelpfulPerspective">The least liked; null before the first rating.</param>
/// <param name="ResponseQualityTrend">Always <c>not measured</c>: ratings are kept without their history.</param>
/// <param name="AbTestsCompleted">Always 0: Codette runs none.</param>
public sealed record AnalyticsResponse(
    long TotalResponsesGenerated,
    long TotalRatingsReceived,
    double AverageRating,
    long ActiveUsers,
    IReadOnlyDictionary<string, long> RatingDistribution,
    IReadOnlyList<string> CategoriesUsed,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? MostHelpfulPerspective,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? LeastHelpfulPerspective,
    string ResponseQualityTrend,
    int AbTestsCompleted);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(FeedbackRequest))]
[JsonSerializable(typeof(FeedbackResponse))]
[JsonSerializable(typeof(UserProfileResponse))]
[JsonSerializable(typeof(AnalyticsResponse))]
internal sealed partial class FeedbackJson : JsonSerializerContext;
