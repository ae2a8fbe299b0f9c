using Codette.Application.Common;
using Codette.Domain.Analysis;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Reads the bands to tell apart by ear.</summary>
/// <param name="Difficulty">beginner (also when null), intermediate or advanced.</param>
public sealed record GetFrequencyQuiz(string? Difficulty) : IQuery<FrequencyQuizSheet>;

/// <summary>The bands of a difficulty, low to high.</summary>
public sealed record FrequencyQuizSheet(Difficulty Difficulty, IReadOnlyList<QuizItem> Items);

internal sealed class GetFrequencyQuizHandler : IRequestHandler<GetFrequencyQuiz, Result<FrequencyQuizSheet>>
{
    public Task<Result<FrequencyQuizSheet>> Handle(GetFrequencyQuiz request, CancellationToken cancellationToken) =>
        Task.FromResult(Difficulties.Parse(request.Difficulty).Map(level => new FrequencyQuizSheet(level, FrequencyQuiz.For(level))));
}
