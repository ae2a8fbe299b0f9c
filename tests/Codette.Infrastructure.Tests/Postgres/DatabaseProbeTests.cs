using Codette.Application.Chat;
using Codette.Application.Diagnostics;
using Codette.Application.Identity;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>The probe tells what is wrong with a database, and throws nothing.</summary>
public sealed class DatabaseProbeTests
{
    private const int Patience = 60_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task It_counts_a_good_database_and_names_what_a_broken_one_lacks()
    {
        await using var database = await TestDatabase.Create(await Needed.From(PostgresShared.Server), token: Token);
        await using var stores = await PostgresStores.Start(database);
        var probe = stores.Get<IDatabaseProbe>();
        await stores.Get<IConversationStore>().AppendTurn(Caller.Local, Turns.Of("One"), Token);

        var good = await probe.Probe(Token);
        Assert.Equal((true, true, "PostgreSQL"), (good.Read.IsOk, good.Write.IsOk, good.Type));
        Assert.NotNull(good.Version);
        Assert.All(good.Tables, table => Assert.True(table.Probe.IsOk, table.Name));
        Assert.Equal(2, good.Tables.Single(table => table.Name == "messages").Rows);
        Assert.Equal((MigrationScripts.Known.Count, 0), (good.Migrations!.Applied.Count, good.Migrations.Pending.Count));

        Assert.Equal(("service_role", false), (good.EffectiveUser, good.IsEncrypted));
        Assert.Equal(
            [("knowledge", ProbeOutcome.Ok), ("knowledge_edition", ProbeOutcome.Ok)],
            good.Tables.Where(table => table.AsAnon!.Outcome != ProbeOutcome.Denied).Select(table => (table.Name, table.AsAnon!.Outcome)));
        await Sessions.Tell(database.AdminConnectionString, "analyze codette.messages", Token);
        Assert.Equal(2, (await probe.Probe(Token)).Tables.Single(table => table.Name == "messages").RowEstimate);

        await Sessions.Tell(
            database.AdminConnectionString,
            "drop table codette.feedback; revoke select on codette.messages from service_role; drop table codette.knowledge_edition",
            Token);

        var broken = await probe.Probe(Token);
        Assert.Equal((true, ProbeOutcome.Missing), (broken.Read.IsOk, broken.Write.Outcome));
        Assert.Equal(
            [("feedback", ProbeOutcome.Missing), ("knowledge_edition", ProbeOutcome.Missing), ("messages", ProbeOutcome.Denied)],
            broken.Tables.Where(table => !table.Probe.IsOk).Select(table => (table.Name, table.Probe.Outcome)));
        Assert.All(broken.Tables.Where(table => !table.Probe.IsOk), table => Assert.NotEmpty(table.Probe.Reason!));
    }

    [Fact(Timeout = Patience)]
    public async Task One_that_hangs_is_not_waited_for_after_the_time_is_over()
    {
        await using var database = await TestDatabase.Create(await Needed.From(PostgresShared.Server), token: Token);
        await using var stores = await PostgresStores.Start(database);
        await using var other = await Sessions.Open(database.AdminConnectionString, Token);
        await other.Ask<string>("begin; lock table codette.messages; select ''", Token);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1), TimeProvider.System);

        var hanging = await stores.Get<IDatabaseProbe>().Probe(limit.Token);

        Assert.Equal(ProbeOutcome.Timeout, hanging.Tables.Single(table => table.Name == "messages").Probe.Outcome);
    }
}
