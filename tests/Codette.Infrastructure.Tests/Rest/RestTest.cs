using System.Globalization;
using Codette.Domain.Common;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Testing.Rest;

namespace Codette.Infrastructure.Tests.Rest;

/// <summary>All tests of REST share one database: none looks at what another stored.</summary>
[CollectionDefinition(nameof(RestTest))]
public sealed class SharedRest : ICollectionFixture<RestFixture>;

/// <summary>A test that asks the shared server, as a person of its own.</summary>
[Collection(nameof(RestTest))]
public abstract class RestTest(RestFixture fixture) : IDisposable
{
    private static int _last;

    private readonly Lazy<Asking> _me = new(() =>
        Asking.As(Needed.From(fixture.Server), Ids.New(TimeProvider.System.GetUtcNow())));

    protected RestFixture Fixture { get; } = fixture;

    private protected RestServer Server => Needed.From(Fixture.Server);

    private protected Asking Me => _me.Value;

    public void Dispose()
    {
        if (_me.IsValueCreated)
        {
            _me.Value.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>An id for a row, which no other test has.</summary>
    protected static int NewId() => Interlocked.Increment(ref _last);

    /// <summary>Stores rows of this person, all with the same label.</summary>
    private protected async Task<int[]> Store(int count, string label)
    {
        var ids = Enumerable.Range(0, count).Select(_ => NewId()).ToArray();
        var rows = ids.Select(id => string.Create(CultureInfo.InvariantCulture, $$"""{"id":{{id}},"label":"{{label}}"}"""));
        var stored = await Me.Post("things", $"[{string.Join(",", rows)}]");
        Assert.Equal(201, stored.Code);
        return ids;
    }

    private protected async Task<int> CountNoted(string note) =>
        (await Me.Get($"things?note=eq.{note}&select=id")).Json.GetArrayLength();
}
