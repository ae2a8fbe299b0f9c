using AutoMapper;
using Codette.Application.Feedback;
using Codette.WebApi.Health;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Problems;
using MediatR;

namespace Codette.WebApi.Feedback;

/// <summary>Judging answers.</summary>
internal static class FeedbackEndpoints
{
    public static void MapFeedback(this IEndpointRouteBuilder routes)
    {
        var feedback = routes.MapGroup("/api/codette").WithTags("Feedback");
        feedback.MapPost("/feedback", Give).WithSummary("Judges an answer.")
            .Produces<FeedbackResponse>().Produces<ProblemBody>(400, "application/problem+json");
        feedback.MapGet("/user-profile/{id}", Profile).WithSummary("What one person likes, by their ratings.").Produces<UserProfileResponse>();
        feedback.MapGet("/analytics", Analytics).WithSummary("What people thought of the answers.").Produces<AnalyticsResponse>();
    }

    private static async Task<IResult> Give(
        HttpContext http, FeedbackRequest body, IMediator mediator, TimeProvider time, CancellationToken cancellationToken)
    {
        var given = await mediator.Send(
            new GiveFeedback(
                http.Caller(), body.UserId ?? "anonymous", body.ResponseId ?? "", body.Perspective ?? "general", body.Category ?? "general",
                body.Rating ?? -1, body.HelpfulScore, body.HelpfulComment),
            cancellationToken);
        return given.ToHttp(_ => new FeedbackResponse(true, "stored", time.GetUtcNow()));
    }

    private static async Task<IResult> Profile(HttpContext http, string id, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetFeedbackSummary(http.Caller(), id), cancellationToken))
        .ToHttp(summary => FeedbackProfile.ToProfile(id, summary, mapper));

    private static async Task<IResult> Analytics(HttpContext http, IMediator mediator, AnswerTally answers, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetFeedbackSummary(http.Caller(), null), cancellationToken))
        .ToHttp(summary => FeedbackProfile.ToAnalytics(summary, answers.Total));
}
