using Codette.Application.Chat;
using Codette.Application.Feedback;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.Contracts.Sessions;
using Codette.Infrastructure.Tests.Contracts.Suggestions;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>With neither filters nor row security everybody has everything: so what holds with one of them could fail.</summary>
public sealed class NakedStoreTests(NakedPostgresFixture fixture) : IClassFixture<NakedPostgresFixture>
{
    private const int Patience = 60_000;

    private static readonly Caller A = Caller.User(Person.A.Id, Person.A.Claims, Turns.Noon);

    private static readonly Caller B = Caller.User(Person.B.Id, Person.B.Claims, Turns.Noon);

    public static TheoryData<string> Facts => [.. IsolationFacts.All.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Facts))]
    public async Task Every_fact_on_isolation_goes_red(string fact)
    {
        Needed.From(fixture.Services);

        Assert.NotNull(await Record.ExceptionAsync(() => IsolationFacts.All[fact](fixture)));
    }

    [Fact(Timeout = Patience)]
    public async Task Conversations_leak()
    {
        var store = Store<IConversationStore>();
        var question = (await store.AppendTurn(A, Turns.Of("Secret", Turns.Fresh), Token)).Value.Turn.Question;

        Assert.Equal("Secret", (await store.FindMessage(B, question.Id, Token))!.Text);
        Assert.NotEmpty((await store.ReadHistory(B, null, 10, Token)).Value.Messages);
        Assert.NotEmpty(await store.Search(B, "secret", 10, Token));
        Assert.True(await store.Rename(B, question.ConversationId, "Theirs", Turns.Noon, Token));
        Assert.Equal("Theirs", (await store.Find(A, question.ConversationId, Token))!.Title);
        Assert.True(await store.Delete(B, question.ConversationId, Token));
        Assert.Null(await store.FindMessage(A, question.Id, Token));
    }

    [Fact(Timeout = Patience)]
    public async Task Sessions_leak()
    {
        var store = Store<ISessionStore>();
        var mine = (await store.Save(A, Studio.Empty("leaking"), Token)).Value;

        Assert.NotNull(await store.Find(B, mine.Id, Token));
        Assert.True((await store.Save(B, mine with { Name = "Stolen" }, Token)).IsOk);
        Assert.Equal("Stolen", (await store.Find(A, mine.Id, Token))!.Name);
        Assert.True(await store.Delete(B, mine.Id, Token));
        Assert.Null(await store.Find(A, mine.Id, Token));
    }

    [Fact(Timeout = Patience)]
    public async Task Suggestions_leak()
    {
        var store = Store<ISuggestionStore>();
        var offered = Assert.Single(await store.Offer(A, [Offers.Of()], Token));

        Assert.NotNull(await store.Find(B, offered.Id, Token));
        Assert.True((await store.Save(B, offered.Changed(Domain.Suggestions.SuggestionState.Dismissed), null, Token)).IsOk);
        Assert.Equal(Domain.Suggestions.SuggestionState.Dismissed, (await store.Find(A, offered.Id, Token))!.State);
    }

    [Fact(Timeout = Patience)]
    public async Task Feedback_leaks()
    {
        var store = Store<IFeedbackStore>();
        await store.Add(A, new("leaking", "r", "mix", "eq", 4, null, null, Turns.Noon), Token);

        Assert.NotEmpty(await store.Aggregate(B, "leaking", Token));
        Assert.NotEqual(0, await store.CountUsers(B, Token));
    }

    private T Store<T>()
        where T : notnull => Needed.From(fixture.Services).GetRequiredService<T>();
}
