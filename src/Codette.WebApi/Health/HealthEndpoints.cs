using Codette.Application.Diagnostics;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Problems;
using Codette.WebApi.Identity;
using MediatR;

namespace Codette.WebApi.Health;

/// <summary>Whether Codette lives, and what it is doing.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var time = services.GetRequiredService<TimeProvider>();
        services.GetRequiredService<ProcessUptime>();
        services.GetRequiredService<IProcessRatios>(); // both count from now on, not from when they are first asked
        foreach (var path in (string[])["/health", "/api/health"])
        {
            routes.MapGet(path, Health).WithTags("Health").WithSummary("Says that the process lives.")
                .WithMetadata(((Delegate)Health).Method, new ProducesResponseTypeMetadata(200, typeof(HealthResponse), ["application/json"]))
                .StoresNothing();
            routes.MapMethods(path, [HttpMethods.Head], Health).WithTags("Health").ExcludeFromDescription().StoresNothing();
        }

        foreach (var path in (string[])["/codette/status", "/api/codette/status"])
        {
            routes.MapGet(path, Status).WithTags("Health")
                .WithSummary("Ratios of the process, open sockets, and the transport of a session.").Produces<StatusResponse>()
                .StoresNothing();
        }

        routes.MapGet("/api/codette/quantum-state", (IProcessRatios ratios) => new JsonAnswer<RatiosResponse>(new(ratios.Read(), time.GetUtcNow())))
            .WithTags("Health").WithSummary("The ratios of the process alone.").Produces<RatiosResponse>().StoresNothing();

        Task Health(HttpContext context) =>
            HotJson.Write(context, new HealthResponse("healthy", true, false, "codette", About.Version, time.GetUtcNow()), HealthJson.Default.HealthResponse);
    }

    private static async Task<IResult> Status(
        HttpContext http, string? session, IMediator mediator, IProcessRatios ratios, ISocketProbe sockets, CancellationToken cancellationToken)
    {
        if (!SessionId.Parse(session).TryGet(out var id, out var refused))
        {
            return refused.ToHttp();
        }

        var transport = await mediator.Send(new GetTransport(http.Caller(), id), cancellationToken);
        return transport.ToHttp(reading => ToWire(reading, ratios.Read(), sockets.Open));
    }

    private static StatusResponse ToWire(TransportReading reading, ProcessRatios ratios, int sockets)
    {
        var transport = reading.Transport;
        return new(
            "active", true, ratios, sockets, About.Perspectives, About.EngineType,
            transport.State == PlayState.Playing, reading.Position.Seconds, transport.Tempo.Bpm,
            [transport.TimeSignature.Beats, transport.TimeSignature.Unit],
            transport.Loop.Enabled, transport.Loop.Start, transport.Loop.End, About.Version, reading.At);
    }
}
