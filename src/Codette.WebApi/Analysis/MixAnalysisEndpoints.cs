using System.Text.Json;
using AutoMapper;
using Codette.Application.Analysis;
using Codette.Application.Common;
using Codette.Domain.Analysis.Reports;
using Codette.WebApi.Http.Problems;
using Codette.WebApi.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Codette.WebApi.Analysis;

/// <summary>Judging mixes and recordings.</summary>
internal static class MixAnalysisEndpoints
{
    /// <summary>Older names: the route says what is asked, the body what is known. A recording is measured on any of them.</summary>
    private static readonly (string Name, MixQuestion Asked)[] Aliases =
    [
        ("session", MixQuestion.Session),
        ("mixing", MixQuestion.Track),
        ("routing", MixQuestion.Routing),
        ("mastering", MixQuestion.Session),
        ("creative", MixQuestion.Session),
        ("gain-staging", MixQuestion.GainStaging),
        ("stream", MixQuestion.Session),
    ];

    public static void MapMixAnalysis(this IEndpointRouteBuilder routes)
    {
        foreach (var path in (string[])["/codette/analyze", "/api/codette/analyze"])
        {
            Describe(routes.MapPost(path, Analyze));
        }

        foreach (var (name, asked) in Aliases)
        {
            Describe(routes.MapPost($"/api/analyze/{name}", (
                AnalyzeBody body, IMediator mediator, IMapper mapper, TimeProvider time, CancellationToken cancellationToken) =>
                AnalyzeAs(name, asked, body, mediator, mapper, time, cancellationToken)));
        }
    }

    private static void Describe(RouteHandlerBuilder route) => route
        .WithTags("Analysis")
        .WithSummary("Judges a mix by what is told of it, or measures samples.")
        .WithDescription("Takes trackMetrics (a session), trackType and metrics (one track), trackTypes (routing), tracks (gain staging), "
            + "or analysis_type and audio_data with levels or up to 16 MiB of samples; the answer to the last one has an analysis.")
        .Accepts<JsonElement>("application/json")
        .WithMetadata(new RequestSizeLimitAttribute(AnalyzeBody.LargestBody))
        .Produces<PanelReport>()
        .Produces<ProblemBody>(400, "application/problem+json")
        .Produces<ProblemBody>(413, "application/problem+json")
        .StoresNothing();

    private static async Task<IResult> Analyze(
        AnalyzeBody body, IMediator mediator, IMapper mapper, TimeProvider time, CancellationToken cancellationToken)
    {
        if (body.IsSignal)
        {
            return SignalReader.Read(body).TryGet(out var signal, out var unknown)
                ? (await mediator.Send(signal, cancellationToken)).ToHttp(report =>
                    ReportAnswers.Signal(report, signal.Signal.Aspect, body.TrackId, mapper, time.GetUtcNow()))
                : unknown.ToHttp();
        }

        return MixReader.Read(body.Told, null).TryGet(out var query, out var unclear)
            ? (await mediator.Send(query, cancellationToken)).ToHttp(report => ReportAnswers.Panel(report, mapper, time.GetUtcNow()))
            : unclear.ToHttp();
    }

    private static async Task<IResult> AnalyzeAs(
        string name, MixQuestion asked, AnalyzeBody body, IMediator mediator, IMapper mapper, TimeProvider time, CancellationToken cancellationToken)
    {
        var read = body.IsSignal ? SignalReader.Read(body).Map<IQuery<MixReport>>(signal => signal) : MixReader.Read(body.Told, asked);
        return read.TryGet(out var query, out var unclear)
            ? (await mediator.Send(query, cancellationToken)).ToHttp(report =>
                ReportAnswers.Panel(report, mapper, time.GetUtcNow()) with { Analysis = ReportAnswers.Analysis(report, query is AnalyzeSignal signal ? Wording.Lower(signal.Signal.Aspect) : name) })
            : unclear.ToHttp();
    }
}
