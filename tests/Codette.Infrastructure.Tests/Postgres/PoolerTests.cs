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
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;
using Npgsql;
using Judgement = Codette.Application.Feedback.Feedback;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>The stores behind a real pgbouncer, which lends few connections, each for a transaction.</summary>
public sealed class PoolerTests
{
    private const int Patience = 60_000;
    private const int Users = 5, TurnsOfEach = 10;

    private const string State = """
        select concat_ws('|', current_user, coalesce(nullif(current_setting('request.jwt.claims', true), ''), 'no claims'),
          current_setting('statement_timeout'), current_setting('lock_timeout'), (select count(*) from pg_prepared_statements), pg_backend_pid())
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task A_new_database_is_made_ready_and_every_store_works()
    {
        await using var place = await Place.Begin(poolSize: 2);
        await using var stores = await place.Start();
        var caller = PostgresStores.NewCaller();
        var chat = stores.Get<IConversationStore>();

        for (var round = 0; round < 4; round++) // as often as would prepare a statement
        {
            var turn = (await chat.AppendTurn(caller, Turns.Of($"Wort {round}", key: $"key {round}"), Token)).Value.Turn;
            Assert.Equal(turn.Question.Text, (await chat.FindMessage(caller, turn.Question.Id, Token))!.Text);
            Assert.Equal((round + 1) * 2, (await chat.ReadHistory(caller, null, 100, Token)).Value.Total);
            Assert.Equal(round + 1, (await chat.Search(caller, "wort", 100, Token)).Count);
            var session = (await stores.Get<ISessionStore>().Save(caller, Studio.Empty($"s{round}"), Token)).Value;
            var offered = Assert.Single(await stores.Get<ISuggestionStore>().Offer(caller, [Offers.Of(session: $"s{round}")], Token));
            Assert.True((await stores.Get<ISuggestionStore>().Save(caller, offered.Changed(SuggestionState.Applied), session, Token)).IsOk);
            await stores.Get<IFeedbackStore>().Add(caller, new Judgement("anna", $"r{round}", "mix", "eq", 4, null, null, Turns.Noon), Token);
            Assert.Equal(round + 1, Assert.Single(await stores.Get<IFeedbackStore>().Aggregate(caller, null, Token)).Count);
            Assert.NotEmpty(await stores.Get<IKnowledgeStore>().ReadAll(caller, Token));
        }
    }

    [Fact(Timeout = Patience)]
    public async Task Many_turns_of_several_users_at_once_stay_apart_and_none_is_lost()
    {
        await using var place = await Place.Begin(poolSize: 2);
        await using var stores = await place.Start();
        var chat = stores.Get<IConversationStore>();
        var users = Enumerable.Range(0, Users).Select(_ => PostgresStores.NewCaller()).ToArray();

        await Task.WhenAll(Enumerable.Range(0, Users * TurnsOfEach).Select(async number =>
        {
            var user = users[number % Users];
            Assert.True((await chat.AppendTurn(user, Turns.Of($"{user.Owner} {number}", key: $"{number}"), Token)).IsOk);
            Assert.Equal(
                user.Owner.Value,
                Assert.Single(await stores.Get<PostgresDatabase>().Ask(user, repeatable: true, "select auth.uid()::text")));
        }));

        foreach (var user in users)
        {
            var questions = (await chat.ReadHistory(user, null, 1000, Token)).Value.Messages.Where((_, index) => index % 2 == 1).ToArray();
            Assert.Equal(TurnsOfEach, questions.Length);
            Assert.All(questions, question => Assert.StartsWith(user.Owner.Value, question.Text, StringComparison.Ordinal));
        }
    }

    [Fact(Timeout = Patience)]
    public async Task Nothing_of_a_caller_stays_on_a_connection_and_nothing_is_prepared()
    {
        await using var place = await Place.Begin(poolSize: 1);
        var plain = place.Bouncer.Through(place.Database.ConnectionString(TestRoles.Backend));
        await using var stores = await place.Start(options => options.CallerUrl = null);
        var before = await Sessions.Ask<string>(plain, State, Token);

        for (var round = 0; round < 4; round++)
        {
            foreach (var caller in new[] { PostgresStores.NewCaller(), Caller.Local, Caller.Service })
            {
                var within = Assert.Single(await stores.Get<PostgresDatabase>().Ask(caller, repeatable: true, State));
                Assert.StartsWith(caller == Caller.Service ? "service_role|" : "authenticated|", within, StringComparison.Ordinal);
                Assert.EndsWith($"|8s|4s|0|{before.Split('|')[^1]}", within, StringComparison.Ordinal); // the same connection
                Assert.Equal(before, await Sessions.Ask<string>(plain, State, Token));
            }

            await Assert.ThrowsAsync<PostgresException>(() => stores.Get<PostgresDatabase>().Ask(Caller.Local, repeatable: true, "select 1 / 0"));
            Assert.Equal(before, await Sessions.Ask<string>(plain, State, Token));
        }

        Assert.StartsWith($"{TestRoles.Backend}|no claims|0|0|0|", before, StringComparison.Ordinal);
    }

    /// <summary>A database and a pgbouncer before it.</summary>
    private sealed class Place(TestDatabase database, PgBouncer bouncer) : IAsyncDisposable
    {
        public TestDatabase Database => database;

        public PgBouncer Bouncer => bouncer;

        public static async Task<Place> Begin(int poolSize)
        {
            var server = await Needed.From(PostgresShared.Server);
            var bouncer = await Needed.From(PgBouncer.Start(server, poolSize, Token));
            var database = await TestDatabase.Create(server, token: Token);
            if (poolSize == 1)
            {
                // A migration takes its turn on a connection of its own; a pool of one could not give it two.
                await (await PostgresStores.Start(database)).DisposeAsync();
            }

            return new Place(database, bouncer);
        }

        public Task<HostedStores> Start(Action<PostgresOptions>? configure = null) => PostgresStores.Start(database, options =>
        {
            options.Reach(bouncer.Through);
            options.Pooler = PoolerMode.Transaction;
            configure?.Invoke(options);
        });

        public async ValueTask DisposeAsync()
        {
            await bouncer.DisposeAsync();
            await database.DisposeAsync();
        }
    }
}
