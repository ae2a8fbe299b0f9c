using System.Collections.Concurrent;
using System.Globalization;
using Codette.Application.Chat;
using Codette.Application.Common;
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

    private PrivateCluster? _cluster;
    private TestDatabase? _database;

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
        await using var stores = await PostgresStores.Start(_database!);
        var chat = stores.Get<IConversationStore>();
        var acknowledged = new ConcurrentQueue<(long At, Caller Caller, string Key)>();
        var codes = new ConcurrentDictionary<string, int>();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var sending = Enumerable.Range(0, Senders).Select(number => Task.Run(() => Send(PostgresStores.NewCaller(), number), Token)).ToArray();
        var returns = new List<TimeSpan>();

        for (var restart = 0; restart < Restarts; restart++)
        {
            await Task.Delay(Between, Clock, Token);
            await _cluster!.Stop(restart % 2 == 0 ? StopMode.Fast : StopMode.Immediate, Token);
            await Task.Delay(Between, Clock, Token);
            await _cluster!.StartAgain(Token);
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
