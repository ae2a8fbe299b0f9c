using Codette.Application.Identity;
using Codette.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.Contracts;

/// <summary>What the contracts of all ports share: the store that is asked, and owners whom no other test has met.</summary>
public abstract class StoreContract<TStore>(IStoreFixture fixture)
    where TStore : notnull
{
    protected IStoreFixture Fixture => fixture;

    protected TStore Store => fixture.Services.GetRequiredService<TStore>();

    protected Caller Caller { get; } = NewCaller();

    protected Caller Stranger { get; } = NewCaller();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected static Caller NewCaller() => new(new OwnerId(Ids.New(TimeProvider.System.GetUtcNow()).ToString()));
}
