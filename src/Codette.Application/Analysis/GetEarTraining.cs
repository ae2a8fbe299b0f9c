using Codette.Application.Common;
using Codette.Domain.Analysis.Training;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Analysis;

/// <summary>Puts exercises for the ear together.</summary>
/// <param name="ExerciseType">interval (also when null), chord, scale, rhythm, frequency or all.</param>
/// <param name="Difficulty">beginner (also when null), intermediate or advanced.</param>
public sealed record GetEarTraining(string? ExerciseType, string? Difficulty) : IQuery<TrainingPlan>;

internal sealed class GetEarTrainingHandler : IRequestHandler<GetEarTraining, Result<TrainingPlan>>
{
    public Task<Result<TrainingPlan>> Handle(GetEarTraining request, CancellationToken cancellationToken) =>
        Task.FromResult(EarTraining.Plan(request.ExerciseType, request.Difficulty));
}
