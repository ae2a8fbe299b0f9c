using Codette.Testing.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>Without the filters by owner: row security alone keeps people apart.</summary>
public class UnfilteredPostgresFixture : PostgresFixture
{
    internal OwnerFilters Filters { get; } = new();

    protected override void Register(IServiceCollection services) => services.AddSingleton(Filters.Rewrite);

    protected override Task Prepare(string admin, CancellationToken token) => Defences.TakeOwnerFiltersOutOfFunctions(admin, token);
}

/// <summary>Without row security: the filters by owner alone keep people apart.</summary>
public class UnguardedPostgresFixture : PostgresFixture
{
    protected override Task Prepare(string admin, CancellationToken token) => Defences.DisableRowSecurity(admin, token);
}

/// <summary>Without either: nothing keeps people apart.</summary>
public sealed class NakedPostgresFixture : UnfilteredPostgresFixture
{
    protected override async Task Prepare(string admin, CancellationToken token)
    {
        await base.Prepare(admin, token);
        await Defences.DisableRowSecurity(admin, token);
    }
}
