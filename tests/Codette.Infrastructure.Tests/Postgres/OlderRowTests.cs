using Codette.Application.Sessions;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Contracts.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>What an earlier version stored.</summary>
public sealed class OlderRowTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    [Fact(Timeout = 60_000)]
    public async Task A_session_from_before_there_was_a_timeline_is_read_without_one()
    {
        Needed.From(fixture.Services);
        var caller = PostgresStores.NewCaller();
        await Testing.Sessions.Tell(
            fixture.Database!.AdminConnectionString,
            $"""
            insert into codette.studio_sessions (owner, id, name, tempo_bpm, beats_per_bar, beat_unit, tracks, version, updated_at)
            values ('{caller.Owner}', 'old', 'Old', 120, 4, 4, '[{Studio.OldTrack}]', 3, now())
            """,
            TestContext.Current.CancellationToken);

        Studio.AssertOld(await fixture.Services.Value.GetRequiredService<ISessionStore>()
            .Find(caller, Studio.Id("old"), TestContext.Current.CancellationToken));
    }
}
