using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using FluentValidation;
using MediatR;

namespace Codette.Application.Feedback;

/// <summary>Judges an answer; a later judgement of the same answer by the same person takes the earlier one's place.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="UserId">The client's name for the person, 1 to 64 characters.</param>
/// <param name="ResponseId">The answer, 1 to 128 characters.</param>
/// <param name="Perspective">The answer's label, 1 to 64 characters.</param>
/// <param name="Category">What the answer was about, 1 to 64 characters.</param>
/// <param name="Rating">0 to 4.</param>
/// <param name="HelpfulScore">0 to 100, or null.</param>
/// <param name="Comment">At most 200 characters, or null.</param>
public sealed record GiveFeedback(
    Caller Caller, string UserId, string ResponseId, string Perspective, string Category, int Rating, double? HelpfulScore, string? Comment)
    : ICommand<Done>;

internal sealed class GiveFeedbackValidator : AbstractValidator<GiveFeedback>
{
    public GiveFeedbackValidator()
    {
        RuleFor(request => request.Rating).InclusiveBetween(0, 4)
            .WithErrorCode("rating_out_of_range").WithMessage("A rating is a whole number from 0 to 4.");
        RuleFor(request => request.ResponseId).Length(1, 128)
            .WithErrorCode("response_id_invalid").WithMessage("A response_id has 1 to 128 characters.");
        RuleFor(request => request.UserId).Length(1, 64).WithErrorCode("user_id_invalid").WithMessage("A user_id has 1 to 64 characters.");
        RuleFor(request => request.Perspective).Length(1, 64)
            .WithErrorCode("perspective_too_long").WithMessage("A perspective has 1 to 64 characters.");
        RuleFor(request => request.Category).Length(1, 64).WithErrorCode("category_too_long").WithMessage("A category has 1 to 64 characters.");
        RuleFor(request => request.HelpfulScore).InclusiveBetween(0, 100)
            .WithErrorCode("helpful_score_out_of_range").WithMessage("A helpful_score is a number from 0 to 100.");
        RuleFor(request => request.Comment).MaximumLength(200)
            .WithErrorCode("comment_too_long").WithMessage("A comment has at most 200 characters.");
    }
}

internal sealed class GiveFeedbackHandler(IFeedbackStore feedback, TimeProvider time) : IRequestHandler<GiveFeedback, Result<Done>>
{
    public async Task<Result<Done>> Handle(GiveFeedback request, CancellationToken cancellationToken)
    {
        await feedback.Add(
            request.Caller,
            new Feedback(
                request.UserId, request.ResponseId, request.Perspective, request.Category, request.Rating,
                request.HelpfulScore, request.Comment, time.GetUtcNow()),
            cancellationToken);
        return Done.Value;
    }
}
