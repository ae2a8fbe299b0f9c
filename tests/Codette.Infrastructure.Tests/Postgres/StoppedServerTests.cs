using Codette.Application.Chat;
using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Codette.Application.Identity;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>A server that is not there when it is asked for, and is later.</summary>
public sealed class StoppedServerTests : IAsyncLifetime
{
    private const int Patience = 60_000;

    private static readonly TimeSpan Later = TimeSpan.FromSeconds(2);

    private PrivateCluster? _cluster;
    private TestDatabase? _database;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TimeProvider Clock => TimeProvider.System;

    public async ValueTask InitializeAsync()
    {
        _cluster = await Needed.From(PostgresServer.StartPrivate(Needed.From(PostgresBinaries.OfMachine()), [], Token));
        _database = await TestDatabase.Create(_cluster, token: Token);
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact(Timeout = Patience)]
    public async Task A_start_waits_for_a_server_that_comes_later_and_gives_up_after_its_time()
    {
        await _cluster!.Stop(StopMode.Fast, Token);
        var began = Clock.GetTimestamp();

        var refused = await Assert.ThrowsAsync<StartupException>(() => PostgresStores.Start(_database!, options => options.StartTimeout = TimeSpan.FromSeconds(0.7)));

        Assert.InRange(Clock.GetElapsedTime(began), TimeSpan.FromSeconds(0.7), TimeSpan.FromSeconds(5));
        Assert.Matches(@"\AThe database 127\.0\.0\.1:\d+/codette_\w+ cannot be used: .+ \(DATABASE_URL names it\.\)\z", refused.Message);
        Assert.DoesNotContain(TestRoles.Password, refused.ToString(), StringComparison.Ordinal);

        var starting = PostgresStores.Start(_database!);
        await Task.Delay(Later, Clock, Token);
        Assert.False(starting.IsCompleted);
        await _cluster!.StartAgain(Token);
        await using var stores = await starting;
        Assert.True((await stores.Get<IConversationStore>().AppendTurn(Caller.Local, Turns.Of("Here"), Token)).IsOk);
    }

    [Fact(Timeout = Patience)]
    public async Task The_probe_tells_of_a_server_that_is_stopped_and_of_its_return()
    {
        await using var stores = await PostgresStores.Start(_database!);
        var probe = stores.Get<IDatabaseProbe>();
        Assert.True((await probe.Probe(Token)).Read.IsOk);

        await _cluster!.Stop(StopMode.Immediate, Token);
        var gone = await probe.Probe(Token);
        await _cluster!.StartAgain(Token);
        var back = await probe.Probe(Token);

        Assert.Equal((ProbeOutcome.Failed, ProbeOutcome.Failed), (gone.Read.Outcome, gone.Write.Outcome));
        Assert.False(string.IsNullOrEmpty(gone.Read.Reason));
        Assert.Equal((true, true), (back.Read.IsOk, back.Write.IsOk));
        Assert.All(back.Tables, table => Assert.True(table.Probe.IsOk));
    }
}
