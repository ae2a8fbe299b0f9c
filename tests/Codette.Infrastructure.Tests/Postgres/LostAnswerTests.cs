using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>A network that loses answers.</summary>
public sealed class LostAnswerTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    private const int Patience = 60_000;

    private const string IsWaiting = """
        select exists (
          select from pg_locks
          where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database()))
        """;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(10);

    private readonly Caller _caller = PostgresStores.NewCaller();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task A_turn_with_a_key_whose_answer_was_lost_is_stored_once_and_given_all_the_same()
    {
        await using var proxy = Proxy();
        await using var stores = await Start(proxy);
        var turn = Turns.Of("Once", key: "key");

        var stored = (await await LoseAnswer(stores, proxy, turn)).Value;

        Assert.True(stored.Repeated);
        Assert.Equal(turn.Turn.Answer.Id, stored.Turn.Answer.Id);
        Assert.Equal(2, (await stores.Get<IConversationStore>().ReadHistory(_caller, null, 10, Token)).Value.Total);
    }

    [Fact(Timeout = Patience)]
    public async Task A_turn_without_a_key_is_not_sent_twice()
    {
        await using var proxy = Proxy();
        await using var stores = await Start(proxy);

        var losing = await LoseAnswer(stores, proxy, Turns.Of("Once"));

        Assert.Equal("storage_outcome_unknown", await PostgresStores.Fault(() => losing));
        Assert.Equal(2, (await stores.Get<IConversationStore>().ReadHistory(_caller, null, 10, Token)).Value.Total);
    }

    [Fact(Timeout = Patience)]
    public async Task A_write_that_has_begun_is_not_given_up_by_its_caller()
    {
        await using var proxy = Proxy();
        await using var stores = await Start(proxy);
        using var impatience = new CancellationTokenSource();
        await stores.Get<IConversationStore>().FindMessage(_caller, Guid.Empty, Token);
        proxy.Pause();
        var writing = stores.Get<IConversationStore>().AppendTurn(_caller, Turns.Of("Kept"), impatience.Token);
        var reading = stores.Get<IConversationStore>().ReadHistory(_caller, null, 10, impatience.Token);
        await Task.Delay(Glance, TimeProvider.System, Token);

        await impatience.CancelAsync();
        proxy.Resume();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.True((await writing).IsOk);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => stores.Get<IConversationStore>().AppendTurn(_caller, Turns.Of("Not begun"), impatience.Token));
        Assert.Equal(2, (await stores.Get<IConversationStore>().ReadHistory(_caller, null, 10, Token)).Value.Total);
    }

    /// <summary>Sends the turn, and cuts the connection when the server has committed and its answer is under way.</summary>
    private async Task<Task<Result<StoredTurn>>> LoseAnswer(HostedStores stores, RoundTripProxy proxy, NewTurn turn)
    {
        var admin = fixture.Database!.AdminConnectionString;
        var chat = stores.Get<IConversationStore>();
        await chat.FindMessage(_caller, turn.Turn.Question.Id, Token);
        Task<Result<StoredTurn>> appending;
        await using (var other = await Sessions.Open(admin, Token))
        {
            await other.Ask<string>($"select pg_advisory_lock(uuid_hash_extended('{_caller.Owner}', 0))::text", Token);
            appending = chat.AppendTurn(_caller, turn, Token);
            while (!await other.Ask<bool>(IsWaiting, Token))
            {
                await Task.Delay(Glance, TimeProvider.System, Token);
            }

            proxy.Pause();
        }

        while (!await Sessions.Ask<bool>(admin, $"select exists (select from codette.messages where id = '{turn.Turn.Question.Id}')", Token))
        {
            await Task.Delay(Glance, TimeProvider.System, Token);
        }

        Assert.False(appending.IsCompleted);
        await proxy.Cut();
        proxy.Resume();
        return appending;
    }

    private RoundTripProxy Proxy()
    {
        Needed.From(fixture.Services);
        return new RoundTripProxy(fixture.Database!.AdminConnectionString);
    }

    private Task<HostedStores> Start(RoundTripProxy proxy) =>
        PostgresStores.Start(fixture.Database!, options => options.Reach(proxy.Through));
}
