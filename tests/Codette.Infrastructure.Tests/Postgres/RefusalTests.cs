using Codette.Application.Chat;
using Codette.Application.Common;
using Codette.Application.Feedback;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.Contracts.Sessions;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Judgement = Codette.Application.Feedback.Feedback;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>What the database will not do, or not for as long as it takes.</summary>
public sealed class RefusalTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    private const int Patience = 60_000;

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    private readonly Caller _caller = PostgresStores.NewCaller();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TimeProvider Clock => TimeProvider.System;

    [Fact(Timeout = Patience)]
    public async Task A_statement_that_takes_too_long_is_ended_by_the_server()
    {
        await using var stores = await Start(options => options.StatementTimeout = Short);
        var began = Clock.GetTimestamp();

        Assert.Equal("storage_timeout", await PostgresStores.Fault(
            () => stores.Get<PostgresDatabase>().Ask(_caller, repeatable: true, "select pg_sleep(20)::text")));

        Assert.InRange(Clock.GetElapsedTime(began), Short, TimeSpan.FromSeconds(2));
        Assert.Equal(["1"], await stores.Get<PostgresDatabase>().Ask(_caller, repeatable: true, "select 1"));
    }

    [Fact(Timeout = Patience)]
    public async Task The_limit_holds_for_each_statement_of_a_batch()
    {
        await using var stores = await Start(options => options.StatementTimeout = Short);
        var database = stores.Get<PostgresDatabase>();

        Assert.Equal([""], await database.Ask(_caller, repeatable: true, "select pg_sleep(0.2)::text", "select pg_sleep(0.2)::text", "select pg_sleep(0.2)::text"));
        var began = Clock.GetTimestamp();
        Assert.Equal("storage_timeout", await PostgresStores.Fault(() => database.Ask(_caller, repeatable: true, "select 1", "select 2", "select pg_sleep(20)::text")));
        Assert.InRange(Clock.GetElapsedTime(began), Short, TimeSpan.FromSeconds(2)); // the server's limit, not the client's
    }

    [Fact(Timeout = Patience)]
    public async Task What_another_holds_is_waited_for_once_and_not_for_long()
    {
        await using var stores = await Start(options => options.LockTimeout = Short);
        var chat = stores.Get<IConversationStore>();
        await using (var other = await Sessions.Open(fixture.Database!.AdminConnectionString, Token))
        {
            await other.Ask<string>($"select pg_advisory_lock(uuid_hash_extended('{_caller.Owner}', 0))::text", Token);
            var began = Clock.GetTimestamp();

            Assert.Equal("storage_locked", await PostgresStores.Fault(() => chat.AppendTurn(_caller, Turns.Of("Locked out", key: "key"), Token)));

            Assert.InRange(Clock.GetElapsedTime(began), Short, 3 * Short);
            Assert.True((await chat.AppendTurn(PostgresStores.NewCaller(), Turns.Of("Somebody else"), Token)).IsOk);
        }

        Assert.False((await chat.AppendTurn(_caller, Turns.Of("Locked out", key: "key"), Token)).Value.Repeated);
    }

    [Fact(Timeout = Patience)]
    public async Task A_database_that_takes_no_writes_says_so_and_is_read()
    {
        Needed.From(fixture.Services);
        var database = fixture.Database!;
        await Sessions.Tell(database.AdminConnectionString, $"alter database {database.Name} set default_transaction_read_only = on", Token);
        try
        {
            await using var stores = await Start();
            var chat = stores.Get<IConversationStore>();

            Assert.Equal("storage_read_only", await PostgresStores.Fault(() => chat.AppendTurn(_caller, Turns.Of("A write", key: "key"), Token)));
            Assert.Equal(0, (await chat.ReadHistory(_caller, null, 10, Token)).Value.Total);
        }
        finally
        {
            await Sessions.Tell(
                database.AdminConnectionString,
                $"begin read write; alter database {database.Name} reset default_transaction_read_only; commit",
                CancellationToken.None);
        }
    }

    [Fact(Timeout = Patience)]
    public async Task A_text_with_the_sign_of_number_zero_is_refused_and_nothing_of_it_stored()
    {
        const string Text = "a\0b";
        await using var stores = await Start();
        var chat = stores.Get<IConversationStore>();
        var turn = Turns.Of("Plain");
        Func<Task>[] calls =
        [
            () => chat.AppendTurn(_caller, Turns.Of(Text), Token),
            () => chat.AppendTurn(_caller, Turns.Of("Plain", answer: Text), Token),
            () => chat.AppendTurn(_caller, Turns.Of("Plain", title: Text), Token),
            () => chat.AppendTurn(_caller, Turns.Of("Plain", key: Text), Token),
            () => chat.AppendTurn(_caller, turn with { Turn = turn.Turn with { Answer = turn.Turn.Answer with { Citations = [Text] } } }, Token),
            () => stores.Get<ISessionStore>().Save(_caller, Studio.Empty() with { Name = Text }, Token),
            () => stores.Get<IFeedbackStore>().Add(_caller, new Judgement("anna", "r", "mix", "eq", 1, null, Text, Turns.Noon), Token),
        ];

        foreach (var call in calls)
        {
            var error = (await Assert.ThrowsAsync<StorageRefusedException>(call)).Error;
            Assert.Equal((ErrorKind.Invalid, "text_not_storable"), (error.Kind, error.Code));
        }

        Assert.Equal(0, (await chat.ReadHistory(_caller, null, 10, Token)).Value.Total);
        Assert.Empty(await stores.Get<ISessionStore>().List(_caller, 10, Token));
    }

    private async Task<HostedStores> Start(Action<PostgresOptions>? configure = null)
    {
        Needed.From(fixture.Services);
        return await PostgresStores.Start(fixture.Database!, configure);
    }
}
