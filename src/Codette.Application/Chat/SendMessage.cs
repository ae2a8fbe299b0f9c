using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Application.Knowledge;
using Codette.Application.Sessions;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;

namespace Codette.Application.Chat;

/// <summary>Asks Codette, and keeps the question and the answer.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Message">1 to 16,000 characters.</param>
/// <param name="Perspective">A label to keep with the turn, or null.</param>
/// <param name="ConversationId">The conversation to continue; null continues the current one or starts one.</param>
/// <param name="Session">The session the question is about, where the client told no mix.</param>
/// <param name="Mix">What the client told of its mix, or null.</param>
/// <param name="IdempotencyKey">Names this request; repeated, it is answered from the first.</param>
/// <param name="NewConversation">Starts one, whatever was spoken of a moment ago; <paramref name="ConversationId"/> wins.</param>
public sealed record SendMessage(
    Caller Caller,
    string Message,
    string? Perspective,
    Guid? ConversationId,
    SessionId Session,
    MixFacts? Mix,
    string? IdempotencyKey,
    bool NewConversation = false) : ICommand<SentMessage>;

/// <summary>The answer, as stored. A repeated request has no <paramref name="Score"/>: it is not kept.</summary>
public sealed record SentMessage(Turn Turn, ReplyScore? Score, bool Repeated);

internal sealed class SendMessageValidator : AbstractValidator<SendMessage>
{
    public SendMessageValidator()
    {
        RuleFor(request => request.Message).NotEmpty().WithErrorCode("message_empty").WithMessage("The message is empty.")
            .Must(text => !string.IsNullOrWhiteSpace(text)).WithErrorCode("message_empty").WithMessage("The message is empty.")
            .MaximumLength(Message.MaxText).WithErrorCode("message_too_long").WithMessage("A message has at most 16,000 characters.");
        RuleFor(request => request.Perspective).MaximumLength(Message.MaxPerspective)
            .WithErrorCode("perspective_too_long").WithMessage("A perspective has at most 64 characters.");
        RuleFor(request => request.IdempotencyKey).Length(1, 200).When(request => request.IdempotencyKey is not null)
            .WithErrorCode("idempotency_key_invalid").WithMessage("An Idempotency-Key has 1 to 200 characters.");
    }
}

internal sealed class SendMessageHandler(
    IConversationStore conversations, KnowledgeLibrary knowledge, IMediator mediator, IOptions<ChatOptions> options, TimeProvider time)
    : IRequestHandler<SendMessage, Result<SentMessage>>
{
    public async Task<Result<SentMessage>> Handle(SendMessage request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var activeSince = request.NewConversation ? now.AddYears(1) : now.AddMinutes(-options.Value.SilenceMinutes); // a year ahead none is
        var choice = new ConversationChoice(request.ConversationId, activeSince);
        var tail = await conversations.FindTail(request.Caller, choice, options.Value.RememberedTurns, cancellationToken);
        if (tail is null && choice.Id is not null)
        {
            return ChatErrors.ConversationNotFound;
        }

        var mix = await DescribeMix(request, cancellationToken);
        var engine = await knowledge.GetReplies(cancellationToken);
        var reply = engine.Answer(Question.Parse(request.Message), new ReplyContext(tail?.Turns ?? [], mix));

        var turn = ToTurn(request, reply, now);
        var stored = await conversations.AppendTurn(
            request.Caller,
            new NewTurn(choice, Ids.New(now), Conversation.TitleFrom(request.Message), turn, request.IdempotencyKey),
            cancellationToken);
        return stored.Map(kept => new SentMessage(kept.Turn, kept.Repeated ? null : reply.Score, kept.Repeated));
    }

    /// <summary>What the client told wins over what is stored, but for the tempo: clients are known to send a constant 120.</summary>
    private async Task<MixFacts?> DescribeMix(SendMessage request, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new GetSession(request.Caller, request.Session), cancellationToken);
        var stored = found.IsOk && found.Value.IsStored ? found.Value : null;
        return request.Mix is not { } told ? stored?.ToFacts()
            : stored is null ? told
            : told with { TempoBpm = stored.Tempo.Bpm, BeatsPerBar = stored.TimeSignature.Beats };
    }

    private Turn ToTurn(SendMessage request, Reply reply, DateTimeOffset asked) => new(
        new Message(Ids.New(asked), Guid.Empty, MessageRole.User, request.Message, request.Perspective, null, null, [], asked),
        new Message(
            Ids.New(asked), Guid.Empty, MessageRole.Assistant, reply.Text, request.Perspective,
            reply.Source, reply.Confidence, reply.Citations, time.GetUtcNow()));
}
