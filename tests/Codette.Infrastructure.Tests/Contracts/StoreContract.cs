using Codette.Application.Identity;
using Codette.Domain.Common;
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
    }

    protected IStoreFixture Fixture { get; }

    protected TStore Store => Fixture.Services.Value.GetRequiredService<TStore>();

    protected Caller Caller { get; } = NewCaller();

    protected Caller Stranger { get; } = NewCaller();

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected static Caller NewCaller()
    {
        var now = TimeProvider.System.GetUtcNow();
        var id = Ids.New(now);
        return Caller.User(id, $$"""{"sub":"{{id}}","role":"authenticated"}""", now.AddHours(1));
    }
}
