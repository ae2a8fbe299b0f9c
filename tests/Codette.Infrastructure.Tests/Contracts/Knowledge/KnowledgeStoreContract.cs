using Codette.Application.Knowledge;
using Codette.Infrastructure.Knowledge;

namespace Codette.Infrastructure.Tests.Contracts.Knowledge;

/// <summary>What <see cref="IKnowledgeStore"/> promises.</summary>
public abstract class KnowledgeStoreContract(IStoreFixture fixture) : StoreContract<IKnowledgeStore>(fixture)
{
    [Fact]
    public async Task Every_entry_of_this_version_comes_back_with_every_field_by_slug()
    {
        var expected = KnowledgeSeed.Read().OrderBy(entry => entry.Slug, StringComparer.Ordinal).ToArray();

        var entries = await Store.ReadAll(Caller, Token);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(entry => entry.Slug), entries.Select(entry => entry.Slug));
        Assert.All(expected.Zip(entries), pair => Assert.Equivalent(pair.First, pair.Second, strict: true));
    }

    [Fact]
    public async Task It_is_the_same_for_every_caller() => Assert.Equal(
        (await Store.ReadAll(Caller, Token)).Select(entry => entry.Slug), (await Store.ReadAll(Stranger, Token)).Select(entry => entry.Slug));

    [Fact]
    public async Task It_stays_as_it_is_over_a_restart()
    {
        var before = await Store.ReadAll(Caller, Token);

        await Fixture.Restart();

        Assert.Equivalent(before, await Store.ReadAll(Caller, Token), strict: true);
    }

    [Fact]
    public async Task Who_has_already_gone_gets_nothing() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        () => Store.ReadAll(Caller, new CancellationToken(canceled: true)));
}
