using Codette.Application.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.Contracts;

/// <summary>What the contracts of all ports share: the store that is asked, and owners whom no other test has met.</summary>
public abstract class StoreContract<TStore>
    where TStore : notnull
{
    protected StoreContract(IStoreFixture fixture)
    {
        Fixture = fixture;
        Needed.From(fixture.Services);
        (Caller, Stranger) = (fixture.NewCaller(), fixture.NewCaller());
    }

    protected IStoreFixture Fixture { get; }

    protected TStore Store => Fixture.Services.Value.GetRequiredService<TStore>();

    protected Caller Caller { get; }

    protected Caller Stranger { get; }

    protected static CancellationToken Token => TestContext.Current.CancellationToken;
}
