using System.Globalization;
using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.Postgres.Testing;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>A server that fails is told of in Codette's words; what may be done again is, and nothing else.</summary>
public sealed class FaultTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    private const int Patience = 60_000;

    private readonly Caller _caller = PostgresStores.NewCaller();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TimeProvider Clock => TimeProvider.System;

    [Theory(Timeout = Patience)]
    [InlineData("40P01", false, 4, "storage_locked")]
    [InlineData("40001", false, 4, "storage_locked")]
    [InlineData("53300", false, 4, "storage_busy")]
    [InlineData("57P03", false, 4, "storage_away")]
    [InlineData("57P01", true, 4, "storage_away")]
    [InlineData("57P01", false, 1, "storage_away")]
    [InlineData("08006", false, 1, "storage_away")]
    [InlineData("53100", true, 1, "storage_full")]
    [InlineData("57014", true, 1, "storage_timeout")]
    [InlineData("55P03", true, 1, "storage_locked")]
    public async Task A_fault_that_lasts_is_told_after_as_many_attempts_as_it_is_worth(string state, bool repeatable, int attempts, string code)
    {
        await using var stores = await Start();
        var failing = await Failing(state, times: 100);

        Assert.Equal(code, await PostgresStores.Fault(() => stores.Get<PostgresDatabase>().Ask(_caller, repeatable, failing.Sql)));

        Assert.Equal(attempts, await failing.Attempts());
    }

    [Theory(Timeout = Patience)]
    [InlineData("40P01", false)]
    [InlineData("40001", false)]
    [InlineData("57P01", true)]
    public async Task A_fault_that_passes_is_not_noticed(string state, bool repeatable)
    {
        await using var stores = await Start();
        var failing = await Failing(state, times: 2);

        Assert.Equal(["3"], await stores.Get<PostgresDatabase>().Ask(_caller, repeatable, failing.Sql));
    }

    [Fact(Timeout = Patience)]
    public async Task Statements_prepared_for_an_older_schema_are_prepared_again()
    {
        await using var stores = await Start(options => options.MaxConnections = 3);
        var database = stores.Get<PostgresDatabase>();
        await Sessions.Tell(fixture.Database!.AdminConnectionString, "create table public.shifting as select 1 as one; grant select on public.shifting to public", Token);
        for (var time = 0; time < 4; time++)
        {
            Assert.Equal(["1"], await database.Ask(_caller, repeatable: false, "select * from public.shifting"));
        }

        await Sessions.Tell(fixture.Database.AdminConnectionString, "alter table public.shifting add two text default 'two'", Token);

        Assert.Equal(["1", "two"], await database.Ask(_caller, repeatable: false, "select * from public.shifting"));
    }

    [Fact(Timeout = Patience)]
    public async Task A_connection_that_the_server_ended_is_replaced()
    {
        await using var stores = await Start();
        var chat = stores.Get<IConversationStore>();
        await chat.AppendTurn(_caller, Turns.Of("Before"), Token);
        await EndSessions();

        Assert.True((await chat.AppendTurn(_caller, Turns.Of("Keyed", key: "key"), Token)).IsOk);
        await EndSessions();
        Assert.Equal("storage_outcome_unknown", await PostgresStores.Fault(() => chat.AppendTurn(_caller, Turns.Of("Without a key"), Token)));
        Assert.Equal(4, (await chat.ReadHistory(_caller, null, 10, Token)).Value.Total);
    }

    private async Task<HostedStores> Start(Action<PostgresOptions>? configure = null)
    {
        Needed.From(fixture.Services);
        return await PostgresStores.Start(fixture.Database!, configure);
    }

    /// <summary>Of this database, save those of who asks.</summary>
    private Task EndSessions() => Sessions.Tell(
        fixture.Database!.AdminConnectionString,
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
        Token);

    private async Task<Failing> Failing(string state, int times)
    {
        var name = $"public.failing_{Ids.New(Clock.GetUtcNow()):n}";
        await Sessions.Tell(
            fixture.Database!.AdminConnectionString,
            $$"""
            create sequence {{name}};
            grant all on sequence {{name}} to public;
            create function {{name}}() returns bigint language plpgsql as $$
            declare attempt bigint := nextval('{{name}}');
            begin
              if attempt <= {{times.ToString(CultureInfo.InvariantCulture)}} then
                raise exception 'as ordered' using errcode = '{{state}}';
              end if;
              return attempt;
            end
            $$;
            """,
            Token);
        return new Failing($"select {name}()", () => Sessions.Ask<long>(fixture.Database.AdminConnectionString, $"select last_value from {name}", Token));
    }
}

/// <summary>A statement that fails some times.</summary>
/// <param name="Sql">It gives the number of the attempt that did not fail.</param>
/// <param name="Attempts">Counts them; what is rolled back counts too.</param>
internal sealed record Failing(string Sql, Func<Task<long>> Attempts);
