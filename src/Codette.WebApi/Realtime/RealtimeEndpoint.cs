using Codette.Application.Diagnostics;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Problems;
using Codette.WebApi.Identity;
using Codette.WebApi.Sessions;
using MediatR;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Realtime;

/// <summary>The sockets: <c>/ws</c>, the same at <c>/ws/transport/clock</c>, and GET <c>/ws/status</c>. See docs/protocol.</summary>
public static class RealtimeEndpoint
{
    private static readonly string[] s_upgrades = [HttpMethods.Get, HttpMethods.Connect];

    /// <summary>Registers the realtime room. It needs the use cases and a bus.</summary>
    public static IServiceCollection AddRealtime(this IServiceCollection services)
    {
        services.AddOptions<RealtimeOptions>().BindConfiguration("Realtime").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ConnectionRegistry>();
        services.AddSingleton<ISocketProbe>(provider => provider.GetRequiredService<ConnectionRegistry>());
        services.AddSingleton<RoomNews>();
        services.AddSingleton<SocketSignIn>();
        services.AddSingleton<FrameDispatcher>();
        services.AddSingleton<SocketHost>();
        services.AddHostedService<RealtimeTicker>();
        return services;
    }

    public static IEndpointRouteBuilder MapRealtime(this IEndpointRouteBuilder endpoints)
    {
        var services = endpoints.ServiceProvider;
        services.GetRequiredService<RoomNews>(); // listens from now on
        services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping
            .Register(services.GetRequiredService<ConnectionRegistry>().CloseAll);

        var host = services.GetRequiredService<SocketHost>();
        var keepAlive = services.GetRequiredService<IOptions<RealtimeOptions>>().Value.KeepAlive;
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets(new WebSocketOptions { KeepAliveInterval = keepAlive, KeepAliveTimeout = keepAlive });
        pipeline.Run(host.Accept);
        var upgrade = pipeline.Build();

        endpoints.MapMethods("/ws", s_upgrades, upgrade).WithDisplayName("The socket of a session")
            .StoresNothing().TakesTokenInQuery(); // what a socket may do is decided message by message
        endpoints.MapMethods("/ws/transport/clock", s_upgrades, upgrade)
            .WithDisplayName("The socket of a session, by its older name")
            .StoresNothing().TakesTokenInQuery();
        endpoints.MapGet("/ws/status", Status).WithTags("WS").WithSummary("How many sockets are open, and where a session's transport is.")
            .Produces<SocketsResponse>().StoresNothing();
        return endpoints;
    }

    private static async Task<IResult> Status(
        HttpContext http, string? session, IMediator mediator, ConnectionRegistry registry, CancellationToken cancellationToken)
    {
        if (!SessionId.Parse(session).TryGet(out var id, out var refused))
        {
            return refused.ToHttp();
        }

        http.Response.Headers.CacheControl = "no-store";
        var transport = await mediator.Send(new GetTransport(http.Caller(), id), cancellationToken);
        return transport.ToHttp(reading => new SocketsResponse(
            registry.Open, registry.LastBroadcastAt?.UtcDateTime, TransportState.From(reading), reading.At.UtcDateTime));
    }
}
