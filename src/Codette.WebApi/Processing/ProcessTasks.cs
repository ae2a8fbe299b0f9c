using System.Text.Json;
using AutoMapper;
using Codette.Application.Chat;
using Codette.Application.Knowledge;
using Codette.Application.Suggestions;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;
using Codette.WebApi.Analysis;
using Codette.WebApi.Chat;
using Codette.WebApi.Http;
using Codette.WebApi.Sessions;
using Codette.WebApi.Suggestions;
using MediatR;

namespace Codette.WebApi.Processing;

/// <summary>A task as it was sent.</summary>
internal sealed record ProcessTask(HttpContext Http, SessionId Session, JsonElement Payload);

/// <summary>What each type of task does.</summary>
internal sealed class ProcessTasks(IMediator mediator, IMapper mapper, TimeProvider time)
{
    /// <summary>The entry that says how loud streaming services play.</summary>
    private const string LoudnessEntry = "streaming-loudness-choice";

    public async Task<Result<ProcessResponse>> Sync(ProcessTask task, CancellationToken cancellationToken)
    {
        var told = DawState.Read(task.Payload);
        var synced = await DawSync.Run(task.Http.Caller(), task.Session, told, mediator, cancellationToken);
        return synced.Map(reading => Answer("sync", TransportState.From(reading)) with { Synced = told.IsTold });
    }

    public async Task<Result<ProcessResponse>> Apply(ProcessTask task, CancellationToken cancellationToken)
    {
        if (!Requests.Id(task.Payload.Text("suggestion_id"), SuggestionErrors.NotFound).TryGet(out var id, out var unknown))
        {
            return unknown;
        }

        var applied = await mediator.Send(new ApplySuggestion(task.Http.Caller(), id), cancellationToken);
        return applied.Map(suggestion => mapper.Map<SuggestionWire>(suggestion) is var wire
            ? Answer("apply_suggestion", wire) with
            {
                TrackId = wire.TrackId ?? task.Payload.Text("track_id"),
                AppliedParameters = wire.Parameters,
                AppliedOn = wire.AppliedOn,
            }
            : throw new InvalidOperationException());
    }

    public async Task<Result<ProcessResponse>> Chat(ProcessTask task, CancellationToken cancellationToken)
    {
        var payload = task.Payload;
        if (!Requests.OptionalId(payload.Text("conversation_id"), ChatErrors.ConversationNotFound).TryGet(out var conversation, out var unknown))
        {
            return unknown;
        }

        var question = new SendMessage(
            task.Http.Caller(), payload.Text("message") ?? payload.Text("prompt") ?? payload.Text("text") ?? "", payload.Text("perspective"),
            conversation, task.Session, DawContext.Read(payload.Child("daw_context")), null);
        return (await mediator.Send(question, cancellationToken)).Map(sent => Answer("chat", mapper.Map<ChatResponse>(sent)));
    }

    public async Task<Result<ProcessResponse>> Suggest(ProcessTask task, CancellationToken cancellationToken) =>
        (await Offer(task, null, cancellationToken)).Map(suggestions => Answer("suggestion", new SuggestResponse(
            true, mapper.Map<SuggestionWire[]>(suggestions),
            suggestions.Count == 0 ? null : suggestions.Max(each => each.Proposal.Confidence),
            (task.Payload.Child("context") ?? task.Payload).Text("type") ?? "general", time.GetUtcNow())));

    public async Task<Result<ProcessResponse>> Optimize(ProcessTask task, CancellationToken cancellationToken) =>
        (await Offer(task, "mixing", cancellationToken)).Map(suggestions =>
            Answer("optimization", new OptimizationData(mapper.Map<SuggestionWire[]>(suggestions))));

    public async Task<Result<ProcessResponse>> Master(ProcessTask task, CancellationToken cancellationToken)
    {
        var offered = await Offer(task, "mastering", cancellationToken);
        var entry = await mediator.Send(new GetKnowledgeEntry(LoudnessEntry), cancellationToken);
        var target = entry.IsOk ? entry.Value.Ranges.FirstOrDefault(range => range.Unit == "LUFS") : null;
        return offered.Map(suggestions => Answer("mastering", new MasteringData(
            [.. suggestions.Select(each => each.Proposal.Description)],
            target is null ? null : (target.Low + target.High) / 2,
            target is null ? null : LoudnessEntry,
            mapper.Map<SuggestionWire[]>(suggestions))));
    }

    /// <summary>The answers of <c>/codette/analyze</c>.</summary>
    public async Task<Result<ProcessResponse>> Analyze(ProcessTask task, CancellationToken cancellationToken)
    {
        if (!AnalyzeBody.Read(task.Payload).TryGet(out var body, out var refused))
        {
            return refused;
        }

        if (!body.IsSignal)
        {
            return MixReader.Read(body.Told, null).TryGet(out var mix, out refused)
                ? (await mediator.Send(mix, cancellationToken)).Map(report =>
                    Answer("audio_analysis", ReportAnswers.Panel(report, mapper, time.GetUtcNow())))
                : refused;
        }

        return SignalReader.Read(body).TryGet(out var signal, out refused)
            ? (await mediator.Send(signal, cancellationToken)).Map(report =>
                Answer("audio_analysis", ReportAnswers.Signal(report, signal.Signal.Aspect, body.TrackId, mapper, time.GetUtcNow())))
            : refused;
    }

    private Task<Result<IReadOnlyList<Suggestion>>> Offer(ProcessTask task, string? focus, CancellationToken cancellationToken)
    {
        var offer = SuggestEndpoints.Read(
            task.Http, task.Session, task.Payload.Child("context") ?? task.Payload,
            task.Payload.Number("limit") is >= 1 and <= 50 and var limit ? (int)limit : null);
        return mediator.Send(focus is null ? offer : offer with { Brief = offer.Brief with { Focus = focus } }, cancellationToken);
    }

    private static ProcessResponse Answer(string type, object data) => new() { Id = "", Type = type, Data = data };
}
