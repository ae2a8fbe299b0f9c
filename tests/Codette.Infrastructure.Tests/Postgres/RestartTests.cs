using System.Collections.Concurrent;
using System.Globalization;
using Codette.Application.Chat;
using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Codette.Application.Identity;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>A server that keeps its promises on disk, stopped and started under the stores' hands.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private const int Patience = 90_000;
    private const int Senders = 8, Restarts = 10;

    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(2), Glance = TimeSpan.FromMilliseconds(20), Between = TimeSpan.FromMilliseconds(150);

    private PrivateCluster _cluster = null!;
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TimeProvider Clock => TimeProvider.System;

    public async ValueTask InitializeAsync()
    {
        _cluster = await Needed.From(PostgresServer.StartPrivate(Needed.From(PostgresBinaries.OfMachine()), ["fsync = on"], Token));
        _database = await TestDatabase.Create(_cluster, token: Token);
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact(Timeout = Patience)]
    public async Task What_was_acknowledged_outlives_every_restart_and_is_there_once()
    {
        await using var stores = await PostgresStores.Start(_database);
        var chat = stores.Get<IConversationStore>();
        var acknowledged = new ConcurrentQueue<(long At, Caller Caller, string Key)>();
        var codes = new ConcurrentDictionary<string, int>();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var sending = Enumerable.Range(0, Senders).Select(number => Task.Run(() => Send(PostgresStores.NewCaller(), number), Token)).ToArray();
        var returns = new List<TimeSpan>();

        for (var restart = 0; restart < Restarts; restart++)
        {
            await Task.Delay(Between, Clock, Token);
            await _cluster.Stop(restart % 2 == 0 ? StopMode.Fast : StopMode.Immediate, Token);
            await Task.Delay(Between, Clock, Token);
            await _cluster.StartAgain(Token);
            var back = Clock.GetTimestamp();
            while (!acknowledged.Any(each => each.At > back))
            {
                Assert.DoesNotContain(sending, sender => sender.IsFaulted);
                Assert.InRange(Clock.GetElapsedTime(back), TimeSpan.Zero, Enough);
                await Task.Delay(Glance, Clock, Token);
            }

            returns.Add(Clock.GetElapsedTime(back, acknowledged.Where(each => each.At > back).Min(each => each.At)));
        }

        await end.CancelAsync();
        await Task.WhenAll(sending);
        TestContext.Current.SendDiagnosticMessage(
            "{0} acknowledged; first good answer after {1} ms; faults: {2}",
            acknowledged.Count, string.Join(", ", returns.Select(each => each.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture))), string.Join(", ", codes));
        Assert.All(returns, each => Assert.InRange(each, TimeSpan.Zero, Enough));
        Assert.NotEmpty(codes);
        foreach (var sent in acknowledged.GroupBy(each => each.Caller, each => each.Key))
        {
            Assert.Equal(sent, await Questions(chat, sent.Key));
        }

        // As a client does: the same key until it is acknowledged. What the senders end with is acknowledged too.
        async Task Send(Caller caller, int sender)
        {
            for (var number = 0; !end.IsCancellationRequested; number++)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{sender}.{number}");
                while (!await TrySend(caller, key))
                {
                    await Task.Delay(Glance, Clock, Token);
                }

                acknowledged.Enqueue((Clock.GetTimestamp(), caller, key));
            }
        }

        async Task<bool> TrySend(Caller caller, string key)
        {
            try
            {
                return (await chat.AppendTurn(caller, Turns.Of(key, key: key, answer: $"to {key}"), Token)).IsOk;
            }
            catch (StorageUnavailableException fault)
            {
                codes.AddOrUpdate(fault.Error.Code, 1, static (_, count) => count + 1);
                return false;
            }
        }
    }

    [Fact(Timeout = Patience)]
    public async Task A_start_waits_for_a_server_that_comes_later_and_gives_up_after_its_time()
    {
        await _cluster.Stop(StopMode.Fast, Token);
        var began = Clock.GetTimestamp();

        var refused = await Assert.ThrowsAsync<StartupException>(() => PostgresStores.Start(_database, options => options.StartTimeout = TimeSpan.FromSeconds(0.7)));

        Assert.InRange(Clock.GetElapsedTime(began), TimeSpan.FromSeconds(0.7), TimeSpan.FromSeconds(5));
        Assert.Matches(@"\AThe database 127\.0\.0\.1:\d+/codette_\w+ cannot be used: .+ \(DATABASE_URL names it\.\)\z", refused.Message);
        Assert.DoesNotContain(TestRoles.Password, refused.ToString(), StringComparison.Ordinal);

        var starting = PostgresStores.Start(_database);
        await Task.Delay(Enough, Clock, Token);
        Assert.False(starting.IsCompleted);
        await _cluster.StartAgain(Token);
        await using var stores = await starting;
        Assert.True((await stores.Get<IConversationStore>().AppendTurn(Caller.Local, Turns.Of("Here"), Token)).IsOk);
    }

    [Fact(Timeout = Patience)]
    public async Task The_probe_tells_of_a_server_that_is_stopped_and_of_its_return()
    {
        await using var stores = await PostgresStores.Start(_database);
        var probe = stores.Get<IDatabaseProbe>();
        Assert.True((await probe.Probe(Token)).Read.IsOk);

        await _cluster.Stop(StopMode.Immediate, Token);
        var gone = await probe.Probe(Token);
        await _cluster.StartAgain(Token);
        var back = await probe.Probe(Token);

        Assert.Equal((ProbeOutcome.Failed, ProbeOutcome.Failed), (gone.Read.Outcome, gone.Write.Outcome));
        Assert.False(string.IsNullOrEmpty(gone.Read.Reason));
        Assert.Equal((true, true), (back.Read.IsOk, back.Write.IsOk));
        Assert.All(back.Tables, table => Assert.True(table.Probe.IsOk));
    }

    private static async Task<IEnumerable<string>> Questions(IConversationStore chat, Caller caller)
    {
        var texts = new List<string>();
        Guid? before = null;
        while (true)
        {
            var page = (await chat.ReadHistory(caller, before, 1000, Token)).Value;
            texts.AddRange(page.Messages.Select(message => message.Text));
            if (!page.HasMore)
            {
                Assert.Equal(page.Total, texts.Count);
                texts.Reverse();
                Assert.All(texts.Chunk(2), turn => Assert.Equal($"to {turn[0]}", turn[1]));
                return texts.Chunk(2).Select(turn => turn[0]);
            }

            before = page.Messages[^1].Id;
        }
    }
}
