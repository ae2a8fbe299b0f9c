using System.Text.Json;
using Codette.Domain.Common;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Problems;

namespace Codette.WebApi.Processing;

/// <summary>The one route through which older clients ask for everything; it leads to the same use cases as the others.</summary>
internal static class ProcessEndpoints
{
    public static void MapProcess(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/codette/process", Process).WithTags("Process")
            .WithSummary("Runs a task: sync, apply_suggestion, chat, suggestion, mastering, optimization or audio_analysis.")
            .Produces<ProcessResponse>().Produces<ProblemBody>(400, "application/problem+json");

    private static async Task<IResult> Process(
        HttpContext http, JsonElement body, string? session, ProcessTasks tasks, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var payload = body.Child("payload") ?? body;
        if (!SessionId.Parse(session ?? body.Text("session") ?? payload.Text("session")).TryGet(out var id, out var refused))
        {
            return refused.ToHttp();
        }

        var type = body.Text("type") ?? body.Text("action") ?? "";
        var task = new ProcessTask(http, id, payload);
        var done = await (type switch
        {
            "sync" or "sync_state" => tasks.Sync(task, cancellationToken),
            "apply_suggestion" => tasks.Apply(task, cancellationToken),
            "chat" => tasks.Chat(task, cancellationToken),
            "suggestion" => tasks.Suggest(task, cancellationToken),
            "mastering" => tasks.Master(task, cancellationToken),
            "optimization" => tasks.Optimize(task, cancellationToken),
            "audio_analysis" => tasks.Analyze(task, cancellationToken),
            _ => Unknown(),
        });

        var now = time.GetUtcNow();
        return done.ToHttp(response => response with
        {
            Id = body.Text("id") ?? Ids.New(now).ToString(),
            ProcessingTime = time.GetElapsedTime(started).TotalSeconds,
            Timestamp = now.ToUnixTimeMilliseconds(),
        });
    }

    private static Task<Result<ProcessResponse>> Unknown() => Task.FromResult<Result<ProcessResponse>>(Error.Invalid(
        "process_type_unknown", "A type is one of: sync, apply_suggestion, chat, suggestion, mastering, optimization, audio_analysis."));
}
