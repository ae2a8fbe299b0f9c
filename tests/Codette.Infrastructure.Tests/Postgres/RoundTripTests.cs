using Codette.Application.Chat;
using Codette.Application.Feedback;
using Codette.Application.Identity;
using Codette.Application.Knowledge;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Domain.Suggestions;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.Contracts.Sessions;
using Codette.Infrastructure.Tests.Contracts.Suggestions;
using Codette.Testing.Postgres;
using Judgement = Codette.Application.Feedback.Feedback;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>Whatever a store does costs one round trip, as whomever it is done.</summary>
public sealed class RoundTripTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    private const int Patience = 60_000;

    /// <summary>A statement is sent differently the first time, when it is prepared, and when it has been.</summary>
    private const int Times = 4;

    private static readonly Dictionary<string, Caller> Callers = new()
    {
        ["user"] = PostgresStores.NewCaller(), ["local"] = Caller.Local, ["anonymous"] = Caller.Anonymous, ["service"] = Caller.Service,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = Patience)]
    [InlineData("user")]
    [InlineData("local")]
    [InlineData("anonymous")]
    public async Task Every_method_of_every_store_is_one_round_trip(string who)
    {
        var caller = Callers[who];
        await using var proxy = Proxy();
        await using var stores = await Start(proxy);
        var (chat, sessions) = (stores.Get<IConversationStore>(), stores.Get<ISessionStore>());
        var (suggestions, feedback) = (stores.Get<ISuggestionStore>(), stores.Get<IFeedbackStore>());
        var stored = (await chat.AppendTurn(caller, Turns.Of("First", Turns.Fresh, key: "first"), Token)).Value.Turn.Question;
        var offered = await suggestions.Offer(caller, [Offers.Of(), Offers.Of()], Token);

        await AssertOne(proxy, new()
        {
            ["append"] = _ => chat.AppendTurn(caller, Turns.Of("More"), Token),
            ["append with a key"] = round => chat.AppendTurn(caller, Turns.Of("More", key: $"key {round}"), Token),
            ["append again"] = _ => chat.AppendTurn(caller, Turns.Of("First", key: "first"), Token),
            ["append to a named one"] = _ => chat.AppendTurn(caller, Turns.Of("More", Turns.Named(stored.ConversationId)), Token),
            ["append a new one"] = _ => chat.AppendTurn(caller, Turns.Of("More", Turns.Fresh), Token),
            ["tail"] = _ => chat.FindTail(caller, Turns.Current, 5, Token),
            ["tail of a named one"] = _ => chat.FindTail(caller, Turns.Named(stored.ConversationId), 5, Token),
            ["history"] = _ => chat.ReadHistory(caller, null, 10, Token),
            ["older history"] = _ => chat.ReadHistory(caller, stored.Id, 10, Token),
            ["message"] = _ => chat.FindMessage(caller, stored.Id, Token),
            ["conversations"] = _ => chat.List(caller, null, 10, Token),
            ["later conversations"] = _ => chat.List(caller, stored.ConversationId, 10, Token),
            ["conversation"] = _ => chat.Find(caller, stored.ConversationId, Token),
            ["messages"] = _ => chat.ReadMessages(caller, stored.ConversationId, null, 10, Token),
            ["rename"] = _ => chat.Rename(caller, stored.ConversationId, "Title", Turns.Noon, Token),
            ["search"] = _ => chat.Search(caller, "more", 10, Token),
            ["session"] = _ => sessions.Find(caller, Studio.Id("default"), Token),
            ["sessions"] = _ => sessions.List(caller, 10, Token),
            ["save a session"] = round => sessions.Save(caller, Studio.Empty($"session-{round}"), Token),
            ["save a session again"] = round => sessions.Save(caller, Studio.Empty($"session-{round}") with { Version = 1 }, Token),
            ["delete a session"] = round => sessions.Delete(caller, Studio.Id($"session-{round}"), Token),
            ["offer"] = _ => suggestions.Offer(caller, [Offers.Of(), Offers.Of()], Token),
            ["suggestion"] = _ => suggestions.Find(caller, offered[0].Id, Token),
            ["suggestions"] = _ => suggestions.List(caller, null, null, null, 10, Token),
            ["later suggestions"] = _ => suggestions.List(caller, Studio.Id("default"), SuggestionState.Offered, offered[0].Id, 10, Token),
            ["save a suggestion"] = _ => suggestions.Save(caller, offered[0].Changed(SuggestionState.Applied), null, Token),
            ["save both"] = _ => suggestions.Save(caller, offered[1].Changed(SuggestionState.Applied), Studio.Empty("both"), Token),
            ["judge"] = _ => feedback.Add(caller, new Judgement("anna", "r1", "mix", "eq", 4, 90, "Good", Turns.Noon), Token),
            ["judgements"] = _ => feedback.Aggregate(caller, null, Token),
            ["judges"] = _ => feedback.CountUsers(caller, Token),
            ["knowledge"] = _ => stores.Get<IKnowledgeStore>().ReadAll(caller, Token),
            ["delete"] = _ => chat.Delete(caller, stored.ConversationId, Token),
        });
    }

    [Fact(Timeout = Patience)]
    public async Task So_is_the_work_of_the_service()
    {
        await using var proxy = Proxy();
        await using var stores = await Start(proxy);

        await AssertOne(proxy, new()
        {
            ["knowledge"] = _ => stores.Get<IKnowledgeStore>().ReadAll(Caller.Service, Token),
            ["a write"] = _ => stores.Get<PostgresDatabase>().Execute(
                Caller.Service, new Statement("delete from codette.feedback where false"), repeatable: true, Token),
        });
    }

    [Theory(Timeout = Patience)]
    [InlineData("user", "authenticated", TestRoles.Caller, null)]
    [InlineData("local", "authenticated", TestRoles.Caller, "00000000-0000-0000-0000-000000000000")]
    [InlineData("anonymous", "authenticated", TestRoles.Caller, "00000000-0000-0000-0000-000000000001")]
    [InlineData("service", "service_role", TestRoles.Backend, "nobody")]
    public async Task In_it_the_work_is_done_as_the_one_it_is_done_for(string who, string role, string login, string? subject)
    {
        await using var proxy = Proxy();
        await using var stores = await Start(proxy);
        var told = new List<string>();

        await AssertOne(proxy, new()
        {
            ["who"] = async _ => told = await stores.Get<PostgresDatabase>().Ask(
                Callers[who],
                repeatable: true,
                """
                select current_user::text, session_user::text, coalesce(auth.uid()::text, 'nobody'), auth.role(),
                  current_setting('statement_timeout'), current_setting('lock_timeout')
                """),
        });

        Assert.Equal([role, login, subject ?? Callers[who].Owner.Value, role, "8s", "4s"], told);
    }

    private static async Task AssertOne(RoundTripProxy proxy, Dictionary<string, Func<int, Task>> methods)
    {
        var counts = new List<(string Method, int Round, long Trips)>();
        for (var round = 0; round < Times; round++)
        {
            foreach (var (method, call) in methods)
            {
                var before = proxy.RoundTrips;
                await call(round);
                counts.Add((method, round, proxy.RoundTrips - before));
            }
        }

        // The first round may open the connection of a login.
        Assert.DoesNotContain(counts, count => count is { Round: > 0, Trips: not 1 });
    }

    private RoundTripProxy Proxy()
    {
        Needed.From(fixture.Services);
        return new RoundTripProxy(fixture.Database!.AdminConnectionString);
    }

    private Task<HostedStores> Start(RoundTripProxy proxy) => PostgresStores.Start(fixture.Database!, options =>
    {
        options.Reach(proxy.Through);
        options.MaxConnections = 1;
    });
}
