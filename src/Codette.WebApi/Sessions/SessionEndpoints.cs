using AutoMapper;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Problems;
using MediatR;
using System.Text.Json;

namespace Codette.WebApi.Sessions;

/// <summary>Stored sessions.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapTransport();
        var sessions = routes.MapGroup("/api/sessions").WithTags("Sessions");
        sessions.MapGet("/", List).WithSummary("Lists the stored sessions, the last changed first.").Produces<SessionList>();
        sessions.MapGet("/{id}", Get).WithSummary("Reads a session; one that was never stored is empty, with version 0.").Produces<SessionWire>();
        sessions.MapPut("/{id}", Put).WithSummary("Stores a whole session if its version is still the one that was read.")
            .Produces<SessionWire>().Produces<ProblemBody>(409, "application/problem+json");
        sessions.MapDelete("/{id}", Delete).WithSummary("Deletes a session and stops its transport.").Produces(204);
        sessions.MapPost("/{id}/edits", Edit).WithSummary("Applies a batch of small changes, all or none, and once however often it is sent.")
            .Produces<EditAnswer>().Produces<ProblemBody>(400, "application/problem+json").Produces<ProblemBody>(409, "application/problem+json");
        routes.MapPost("/api/codette/sync-daw", Sync).WithTags("Sessions")
            .WithSummary("Brings the session's transport to the state of a DAW.").Produces<SyncAnswer>();
    }

    private static async Task<IResult> List(HttpContext http, int? limit, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        (await mediator.Send(new ListSessions(http.Caller(), limit ?? 100), cancellationToken))
        .ToHttp(found => new SessionList(mapper.Map<SessionWire[]>(found)));

    private static async Task<IResult> Get(HttpContext http, string id, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        SessionId.Parse(id).TryGet(out var session, out var refused)
            ? (await mediator.Send(new GetSession(http.Caller(), session), cancellationToken)).ToHttp(mapper.Map<SessionWire>)
            : refused.ToHttp();

    private static async Task<IResult> Put(
        HttpContext http, string id, SessionWire body, IMediator mediator, IMapper mapper, CancellationToken cancellationToken) =>
        SessionId.Parse(id).Then(session => SessionReader.Read(session, body)).TryGet(out var told, out var refused)
            ? (await mediator.Send(new SaveSession(http.Caller(), told), cancellationToken)).ToHttp(mapper.Map<SessionWire>)
            : refused.ToHttp();

    private static async Task<IResult> Delete(HttpContext http, string id, IMediator mediator, CancellationToken cancellationToken) =>
        SessionId.Parse(id).TryGet(out var session, out var refused)
            ? (await mediator.Send(new DeleteSession(http.Caller(), session), cancellationToken)).ToHttp()
            : refused.ToHttp();

    private static async Task<IResult> Edit(
        HttpContext http, string id, EditBatchWire body, IMediator mediator, CancellationToken cancellationToken) =>
        SessionId.Parse(id).Then(session => EditReader.Read(http.Caller(), session, body)).TryGet(out var batch, out var refused)
            ? (await mediator.Send(batch, cancellationToken)).ToHttp(edited => EditAnswer.Of(batch, edited))
            : refused.ToHttp();

    private static async Task<IResult> Sync(
        HttpContext http, JsonElement body, string? session, IMediator mediator, CancellationToken cancellationToken)
    {
        if (!SessionId.Parse(session ?? body.Text("session")).TryGet(out var id, out var refused))
        {
            return refused.ToHttp();
        }

        var told = DawState.Read(body);
        var synced = await DawSync.Run(http.Caller(), id, told, mediator, cancellationToken);
        return synced.ToHttp(reading => new SyncAnswer(true, told.IsTold, "success", TransportState.From(reading), reading.At));
    }
}

/// <summary>What a sync did.</summary>
/// <param name="Success">True: a sync that failed answers with a problem.</param>
/// <param name="Synced">Whether the transport now stands where the client's does; false when the client told nothing of its own.</param>
/// <param name="Status">Always <c>success</c>.</param>
/// <param name="State">The transport after it.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record SyncAnswer(bool Success, bool Synced, string Status, TransportState State, DateTimeOffset Timestamp);
