using Codette.Application.Chat;
using Codette.Application.Common;
using Codette.Application.Feedback;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.Contracts.Sessions;
using Codette.Infrastructure.Tests.Contracts.Suggestions;
using Microsoft.Extensions.DependencyInjection;
using Judgement = Codette.Application.Feedback.Feedback;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>
/// A caller whose token names somebody else: the statements ask for the owner's rows, and row security gives none. It is told
/// so, or finds nothing; it never seems to have worked.
/// </summary>
public sealed class DenialTests : IClassFixture<PostgresFixture>
{
    private const int Patience = 60_000;

    private readonly IServiceProvider _services;
    private readonly Caller _owner;
    private readonly Caller _impostor;

    public DenialTests(PostgresFixture fixture)
    {
        _services = Needed.From(fixture.Services);
        var id = Ids.New(TimeProvider.System.GetUtcNow());
        _owner = PostgresStores.Claiming(id, id);
        _impostor = PostgresStores.Claiming(id, Ids.New(TimeProvider.System.GetUtcNow()));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IConversationStore Chat => _services.GetRequiredService<IConversationStore>();

    private ISessionStore StudioSessions => _services.GetRequiredService<ISessionStore>();

    private ISuggestionStore Suggestions => _services.GetRequiredService<ISuggestionStore>();

    private IFeedbackStore Feedback => _services.GetRequiredService<IFeedbackStore>();

    [Fact(Timeout = Patience)]
    public async Task What_would_make_a_row_is_forbidden()
    {
        Func<Task>[] calls =
        [
            () => Chat.AppendTurn(_impostor, Turns.Of("Mine?"), Token),
            () => Chat.AppendTurn(_impostor, Turns.Of("Mine?", key: "key"), Token),
            () => StudioSessions.Save(_impostor, Studio.Empty(), Token),
            () => Suggestions.Offer(_impostor, [Offers.Of()], Token),
            () => Feedback.Add(_impostor, Judged(), Token),
        ];

        foreach (var call in calls)
        {
            var error = (await Assert.ThrowsAsync<StorageRefusedException>(call)).Error;
            Assert.Equal((ErrorKind.Forbidden, "row_security_denied"), (error.Kind, error.Code));
        }

        Assert.Equal(0, (await Chat.ReadHistory(_owner, null, 10, Token)).Value.Total);
        Assert.Empty(await StudioSessions.List(_owner, 10, Token));
        Assert.Empty((await Suggestions.List(_owner, null, null, null, 10, Token)).Value);
        Assert.Empty(await Feedback.Aggregate(_owner, null, Token));
    }

    [Fact(Timeout = Patience)]
    public async Task What_exists_is_not_there_to_be_read_changed_or_deleted()
    {
        var turn = (await Chat.AppendTurn(_owner, Turns.Of("Mine", key: "key"), Token)).Value.Turn;
        var conversation = turn.Question.ConversationId;
        var session = (await StudioSessions.Save(_owner, Studio.Empty(), Token)).Value;
        var offered = Assert.Single(await Suggestions.Offer(_owner, [Offers.Of()], Token));
        await Feedback.Add(_owner, Judged(), Token);

        Assert.Null(await Chat.FindTail(_impostor, Turns.Named(conversation), 5, Token));
        Assert.Null(await Chat.FindTail(_impostor, Turns.Current, 5, Token));
        Assert.Equal(0, (await Chat.ReadHistory(_impostor, null, 10, Token)).Value.Total);
        Assert.Null(await Chat.FindMessage(_impostor, turn.Question.Id, Token));
        Assert.Empty((await Chat.List(_impostor, null, 10, Token)).Value);
        Assert.Null(await Chat.Find(_impostor, conversation, Token));
        Assert.Empty(await Chat.ReadMessages(_impostor, conversation, null, 10, Token));
        Assert.Empty(await Chat.Search(_impostor, "mine", 10, Token));
        Assert.False(await Chat.Rename(_impostor, conversation, "Taken", Turns.Noon, Token));
        Assert.False(await Chat.Delete(_impostor, conversation, Token));
        Assert.Equal("conversation_not_found", (await Chat.AppendTurn(_impostor, Turns.Of("More", Turns.Named(conversation)), Token)).Error!.Code);

        Assert.Null(await StudioSessions.Find(_impostor, session.Id, Token));
        Assert.Empty(await StudioSessions.List(_impostor, 10, Token));
        Assert.Equal("session_changed", (await StudioSessions.Save(_impostor, session with { Name = "Taken" }, Token)).Error!.Code);
        Assert.False(await StudioSessions.Delete(_impostor, session.Id, Token));

        Assert.Null(await Suggestions.Find(_impostor, offered.Id, Token));
        Assert.Empty((await Suggestions.List(_impostor, null, null, null, 10, Token)).Value);
        Assert.Equal("suggestion_changed", (await Suggestions.Save(_impostor, offered.Changed(SuggestionState.Dismissed), null, Token)).Error!.Code);
        Assert.Equal(0, await Feedback.CountUsers(_impostor, Token));
        await Assert.ThrowsAsync<StorageRefusedException>(() => Feedback.Add(_impostor, Judged() with { Rating = 0 }, Token));
        await Assert.ThrowsAsync<StorageRefusedException>(() => Suggestions.Offer(_impostor, [offered], Token));

        Turns.AssertSame(turn.Question, (await Chat.FindMessage(_owner, turn.Question.Id, Token))!);
        Assert.Equal("A title", (await Chat.Find(_owner, conversation, Token))!.Title);
        Assert.Equal(session.Name, (await StudioSessions.Find(_owner, session.Id, Token))!.Name);
        Offers.AssertSame(offered, await Suggestions.Find(_owner, offered.Id, Token));
        Assert.Equal([new FeedbackGroup("mix", "eq", 4, 1)], await Feedback.Aggregate(_owner, null, Token));
    }

    private static Judgement Judged() => new("anna", "r1", "mix", "eq", 4, null, null, Turns.Noon);
}
