using Codette.Application.Common;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Problems;
using Codette.WebApi.Identity;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Codette.WebApi.Sessions;

/// <summary>The transport over HTTP. Commands take their values from the query string: old clients send no body.</summary>
internal static class TransportEndpoints
{
    public static void MapTransport(this IEndpointRouteBuilder routes)
    {
        var transport = routes.MapGroup("/transport").WithTags("Transport");
        transport.MapGet("/status", Status).WithSummary("Where the session's transport is now.").Produces<TransportState>()
            .StoresNothing();
        transport.MapGet("/metrics", Metrics).WithSummary("How often and how long sessions have played.")
            .Produces<TransportMetrics>().StoresNothing();
        transport.MapPost("/play", Play).Describe("Starts or continues playback.");
        transport.MapPost("/resume", Play).Describe("Continues playback.");
        transport.MapPost("/pause", Pause).Describe("Holds the position.");
        transport.MapPost("/stop", Stop).Describe("Stops and returns to the start.");
        transport.MapMethods("/seek", ["GET", "POST"], Seek).Describe("Moves the playhead, playing or not.");
        transport.MapPost("/tempo", Tempo).Describe("Sets the tempo, 20 to 999.");
        transport.MapPost("/loop", Loop).Describe("Sets the loop; what is left out stays.");
        transport.MapPost("/loop/disable", NoLoop).Describe("Switches the loop off.");
        routes.MapPost("/codette/transport", Act).WithTags("Transport").WithSummary("One of the commands, named in the body.")
            .Produces<TransportAnswer>();
    }

    private static async Task Status(HttpContext http, string? session, IMediator mediator, CancellationToken cancellationToken)
    {
        if (!SessionId.Parse(session).TryGet(out var id, out var refused))
        {
            await Problem.Write(http, refused);
            return;
        }

        var read = await mediator.Send(new GetTransport(http.Caller(), id), cancellationToken);
        await (read.TryGet(out var reading, out var failed)
            ? HotJson.Write(http, TransportState.From(reading), SessionsJson.Default.TransportState)
            : Problem.Write(http, failed));
    }

    private static async Task<IResult> Metrics(
        HttpContext http, string? session, IMediator mediator, Health.PlayRecord plays, ProcessUptime uptime, CancellationToken cancellationToken)
    {
        if (!SessionId.Parse(session).TryGet(out var id, out var refused))
        {
            return refused.ToHttp();
        }

        var read = await mediator.Send(new GetTransport(http.Caller(), id), cancellationToken);
        return read.ToHttp(reading =>
            new TransportMetrics(uptime.Seconds, plays.Starts, plays.Seconds, TransportState.From(reading), reading.At));
    }

    private static Task<IResult> Play(HttpContext http, string? session, IMediator mediator, CancellationToken cancellationToken) =>
        Run(http, session, mediator, "Playing.", id => new PlayTransport(http.Caller(), id), cancellationToken);

    private static Task<IResult> Pause(HttpContext http, string? session, IMediator mediator, CancellationToken cancellationToken) =>
        Run(http, session, mediator, "Paused.", id => new PauseTransport(http.Caller(), id), cancellationToken);

    private static Task<IResult> Stop(HttpContext http, string? session, IMediator mediator, CancellationToken cancellationToken) =>
        Run(http, session, mediator, "Stopped.", id => new StopTransport(http.Caller(), id), cancellationToken);

    private static Task<IResult> Seek(
        HttpContext http, double seconds, string? session, IMediator mediator, CancellationToken cancellationToken) =>
        Run(http, session, mediator, "Moved.", id => new SeekTransport(http.Caller(), id, seconds), cancellationToken);

    private static Task<IResult> Tempo(
        HttpContext http, double bpm, string? session, IMediator mediator, CancellationToken cancellationToken) =>
        Run(http, session, mediator, "Tempo set.", id => new SetTempo(http.Caller(), id, bpm), cancellationToken);

    /// <summary>Clients that write <c>start</c> and <c>end</c> leave <c>enabled</c> out when they mean to loop.</summary>
    private static Task<IResult> Loop(
        HttpContext http, bool? enabled, double? start, double? end,
        [FromQuery(Name = "start_seconds")] double? startSeconds, [FromQuery(Name = "end_seconds")] double? endSeconds,
        string? session, IMediator mediator, CancellationToken cancellationToken) =>
        Run(
            http, session, mediator, "Loop set.",
            id => new SetLoop(
                http.Caller(), id, enabled ?? (start is not null || end is not null ? true : null), startSeconds ?? start, endSeconds ?? end),
            cancellationToken);

    private static Task<IResult> NoLoop(HttpContext http, string? session, IMediator mediator, CancellationToken cancellationToken) =>
        Run(http, session, mediator, "Loop off.", id => new SetLoop(http.Caller(), id, false, null, null), cancellationToken);

    private static async Task<IResult> Act(
        HttpContext http, TransportActionRequest body, string? session, IMediator mediator, TimeProvider time, CancellationToken cancellationToken)
    {
        var command = SessionId.Parse(body.Session ?? session).Then(id => TransportActions.Read(http.Caller(), id, body));
        if (!command.TryGet(out var known, out var refused))
        {
            return refused.ToHttp();
        }

        var done = await mediator.Send(known, cancellationToken);
        return done.ToHttp(reading => new TransportAnswer(
            true, "success", body.Action, $"Done: {body.Action}.", TransportState.From(reading), time.GetUtcNow()));
    }

    private static async Task<IResult> Run(
        HttpContext http, string? session, IMediator mediator, string message,
        Func<SessionId, ICommand<TransportReading>> command, CancellationToken cancellationToken)
    {
        if (!SessionId.Parse(session).TryGet(out var id, out var refused))
        {
            return refused.ToHttp();
        }

        var done = await mediator.Send(command(id), cancellationToken);
        return done.ToHttp(reading => new TransportAnswer(true, "success", null, message, TransportState.From(reading), reading.At));
    }

    private static void Describe(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<TransportAnswer>().Produces<ProblemBody>(400, "application/problem+json");
}
