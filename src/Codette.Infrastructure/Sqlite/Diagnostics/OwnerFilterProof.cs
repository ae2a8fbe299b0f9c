using Codette.Application.Chat;
using Codette.Application.Feedback;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using Codette.Domain.RowSecurity;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Sqlite.Diagnostics;

/// <summary>
/// Two people, and everything that the stores do, by one with what is the other's. What is refused counts only when the same
/// call does it for the one whose it is.
/// </summary>
internal sealed class OwnerFilterProof(IServiceProvider services, DateTimeOffset now)
{
    private static readonly SessionId _session = SessionId.Parse("proof").Value;

    private readonly Caller _a = Person(now), _b = Person(now);
    private readonly IConversationStore _chat = services.GetRequiredService<IConversationStore>();
    private readonly ISessionStore _sessions = services.GetRequiredService<ISessionStore>();
    private readonly ISuggestionStore _suggestions = services.GetRequiredService<ISuggestionStore>();
    private readonly IFeedbackStore _feedback = services.GetRequiredService<IFeedbackStore>();

    public async Task<IReadOnlyList<MatrixCell>> Run(CancellationToken cancellationToken)
    {
        var turn = (await _chat.AppendTurn(_a, Turn(null), cancellationToken)).Value.Turn.Question;
        var session = (await _sessions.Save(_a, Session(0, "A's"), cancellationToken)).Value;
        var suggestion = (await _suggestions.Offer(_a, [Suggestion()], cancellationToken))[0];
        await _feedback.Add(_a, Judgement(1), cancellationToken);
        var rated = suggestion with { Rating = 5, Version = suggestion.Version + 1 };
        return
        [
            await Cell("conversations", Deed.Select, async who => await _chat.Find(who, turn.ConversationId, cancellationToken) is not null),
            await Cell("conversations", Deed.Update, who => _chat.Rename(who, turn.ConversationId, "Renamed", now, cancellationToken)),
            await Cell("messages", Deed.Select, async who => await _chat.FindMessage(who, turn.Id, cancellationToken) is not null
                || (await _chat.ReadMessages(who, turn.ConversationId, null, 10, cancellationToken)).Count > 0
                || (await _chat.Search(who, "proof", 10, cancellationToken)).Count > 0),
            await Cell("messages", Deed.Insert, async who => (await _chat.AppendTurn(who, Turn(turn.ConversationId), cancellationToken)).IsOk),
            await Cell("conversations", Deed.Delete, who => _chat.Delete(who, turn.ConversationId, cancellationToken)),
            await Cell("studio_sessions", Deed.Select, async who => await _sessions.Find(who, _session, cancellationToken) is not null),
            await Cell("studio_sessions", Deed.Update, async who => (await _sessions.Save(who, Session(session.Version, "Changed"), cancellationToken)).IsOk),
            await Cell("suggestions", Deed.Select, async who => await _suggestions.Find(who, suggestion.Id, cancellationToken) is not null),
            await Cell("suggestions", Deed.Update, async who => (await _suggestions.Save(who, rated, null, cancellationToken)).IsOk),
            await Cell("feedback", Deed.Select, async who => (await _feedback.Aggregate(who, null, cancellationToken)).Count > 0),
            await Cell("feedback", Deed.Upsert, async who =>
            {
                await _feedback.Add(who, Judgement(4), cancellationToken);
                return (await _feedback.Aggregate(_a, null, cancellationToken)).Any(group => group.Rating == 4);
            }),
            await Cell("studio_sessions", Deed.Upsert, async who =>
            {
                var own = await _sessions.Find(who, _session, cancellationToken);
                await _sessions.Save(who, Session(own?.Version ?? 0, "Taken"), cancellationToken);
                return (await _sessions.Find(_a, _session, cancellationToken))?.Name == "Taken";
            }),
            await Cell("studio_sessions", Deed.Delete, async who =>
            {
                await _sessions.Delete(who, _session, cancellationToken);
                return await _sessions.Find(_a, _session, cancellationToken) is null;
            }),
        ];
    }

    /// <summary>First B, then A: the call that reaches nothing for one does it for the other.</summary>
    private async Task<MatrixCell> Cell(string table, Deed deed, Func<Caller, Task<bool>> reaches)
    {
        var name = new ObjectName("main", table);
        return await reaches(_b) ? new MatrixCell(name, Party.UserB, deed, Verdict.Leaked, Reason: "A call in B's name reached what is A's.")
            : await reaches(_a) ? new MatrixCell(name, Party.UserB, deed, Verdict.Proven)
            : new MatrixCell(name, Party.UserB, deed, Verdict.Unproven, Reason: "The same call does nothing for A either.");
    }

    private static Caller Person(DateTimeOffset now) => Caller.User(Ids.New(now), "{}", now.AddMinutes(1));

    private NewTurn Turn(Guid? conversation) => new(
        new ConversationChoice(conversation, now.AddYears(1)), Ids.New(now), "Proof",
        new Turn(
            new Message(Ids.New(now), Guid.Empty, MessageRole.User, "proof", null, null, null, [], now),
            new Message(Ids.New(now), Guid.Empty, MessageRole.Assistant, "proof", null, "none", 0.01, [], now)),
        null);

    private StudioSession Session(long version, string name) => new(_session, name, Tempo.Default, TimeSignature.FourFour, [], [], version, now);

    private Suggestion Suggestion() => new(
        Ids.New(now), _session,
        new Proposal(null, "workflow", "Proof", "Proof.", new MixChange.SetRouting("proof"), new Evidence("proof", "session", new Dictionary<string, string>(), null), 0.5),
        SuggestionState.Offered, null, null, now, now, 1);

    private Application.Feedback.Feedback Judgement(int rating) => new("proof", "proof", "proof", "proof", rating, null, null, now);
}
