using System.Globalization;
using AutoMapper;
using Codette.Application.Analysis;
using Codette.WebApi.Http.Problems;
using Codette.WebApi.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Codette.WebApi.Analysis;

/// <summary>Tables and calculators for people who mix.</summary>
internal static class AnalysisEndpoints
{
    public static void MapAnalysis(this IEndpointRouteBuilder routes)
    {
        var analysis = routes.MapGroup("/api/analysis").WithTags("Analysis")
            .WithMetadata(new ProducesResponseTypeMetadata(400, typeof(ProblemBody), ["application/problem+json"]))
            .StoresNothing();
        analysis.MapGet("/delay-sync", Delay).WithSummary("Computes delay times of a tempo.").Produces<DelayResponse>();
        analysis.MapGet("/ear-training", Training).WithSummary("Exercises for the ear.").Produces<TrainingResponse>();
        analysis.MapGet("/frequency-quiz", Quiz).WithSummary("Frequency bands to tell apart by ear.").Produces<QuizResponse>();
        analysis.MapGet("/production-checklist", Checklist).WithSummary("What belongs to a stage of a production.").Produces<StageChecklist>();
        analysis.MapGet("/instrument-info", Instrument).WithSummary("Where an instrument lives in a mix, and what is usually done with it.")
            .Produces<InstrumentResponse>().Produces<ProblemBody>(404, "application/problem+json");
        analysis.MapGet("/instruments-list", Instruments).WithSummary("The names of all instruments by category.")
            .Produces<IReadOnlyDictionary<string, IReadOnlyList<string>>>();
        routes.MapGenres();
        routes.MapMixAnalysis();
    }

    private static async Task<IResult> Delay(string? bpm, IMediator mediator, TimeProvider time, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetDelayTable(Number(bpm)), cancellationToken)).ToHttp(table => TableAnswers.Of(table, time.GetUtcNow()));

    private static async Task<IResult> Training(
        [FromQuery(Name = "exercise_type")] string? exerciseType, string? difficulty, IMediator mediator, IMapper mapper, TimeProvider time, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetEarTraining(exerciseType, difficulty), cancellationToken))
        .ToHttp(plan => TableAnswers.Of(plan, mapper, time.GetUtcNow()));

    private static async Task<IResult> Quiz(
        string? difficulty, IMediator mediator, IMapper mapper, TimeProvider time, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetFrequencyQuiz(difficulty), cancellationToken))
        .ToHttp(sheet => TableAnswers.Of(sheet, mapper, time.GetUtcNow()));

    private static async Task<IResult> Checklist(
        string? stage, IMediator mediator, IMapper mapper, TimeProvider time, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetChecklist(stage), cancellationToken))
        .ToHttp(found => TableAnswers.Of(found, mapper, time.GetUtcNow()));

    private static async Task<IResult> Instrument(
        string? category, string? instrument, IMediator mediator, IMapper mapper, TimeProvider time, CancellationToken cancellationToken) =>
        (await mediator.Send(new GetInstrumentInfo(category, instrument), cancellationToken))
        .ToHttp(found => TableAnswers.Of(found, mapper, time.GetUtcNow()));

    private static async Task<IResult> Instruments(IMediator mediator, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListInstruments(), cancellationToken)).ToHttp(TableAnswers.Names);

    /// <summary>No grouping signs: "92,5" is a mistake and not 925. What is no number is out of every range.</summary>
    private static double Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
