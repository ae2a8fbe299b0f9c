using Codette.Infrastructure.InProcess;
using Microsoft.Extensions.Time.Testing;

namespace Codette.Infrastructure.Tests.InProcess;

public sealed class CountedCacheTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly CountedCache<int, string?> _cache;

    public CountedCacheTests() => _cache = new("things", 10, TimeSpan.FromMinutes(5), _time);

    [Fact]
    public async Task The_first_look_up_goes_to_the_store_and_the_next_do_not()
    {
        Assert.Equal("one", await Get(1, "one"));
        Assert.Equal("one", await Get(1, "other"));
        Assert.Equal("two", await Get(2, "two"));

        var reading = _cache.Read();
        Assert.Equal(("things", 2L, 10L, 1L, 2L), (reading.Name, reading.Entries, reading.Capacity, reading.Hits, reading.Misses));
    }

    [Fact]
    public async Task That_there_is_nothing_is_known_too()
    {
        Assert.Null(await Get(1, null));
        Assert.Null(await Get(1, "other"));
        Assert.Equal(1, _cache.Read().Hits);
    }

    [Fact]
    public async Task A_miss_takes_the_time_of_the_store()
    {
        await _cache.Get(1, () => Slowly("one", TimeSpan.FromMilliseconds(30)));
        await _cache.Get(2, () => Slowly("two", TimeSpan.FromMilliseconds(12)));
        await Get(1, "other");

        var reading = _cache.Read();
        Assert.Equal(TimeSpan.FromMilliseconds(42), reading.MissTime);
        Assert.Equal(TimeSpan.Zero, reading.HitTime);
        Assert.Equal(TimeSpan.FromMilliseconds(42), reading.Uptime);
    }

    [Fact]
    public async Task What_is_forgotten_is_read_anew()
    {
        await Get(1, "old");
        await Get(2, "kept");

        _cache.Forget(1);

        Assert.Equal("new", await Get(1, "new"));
        Assert.Equal("kept", await Get(2, "other"));
    }

    [Fact]
    public async Task A_value_that_was_on_its_way_when_it_was_forgotten_is_not_kept()
    {
        var store = new TaskCompletionSource<string?>();
        var reading = _cache.Get(1, () => store.Task).AsTask();

        _cache.Forget(1);
        store.SetResult("old");

        Assert.Equal("old", await reading);
        Assert.Equal("new", await Get(1, "new"));
    }

    [Fact]
    public async Task Values_that_were_on_their_way_when_all_was_cleared_are_not_kept()
    {
        var store = new TaskCompletionSource<IReadOnlyList<string?>>();
        var reading = _cache.GetAll([1, 2], () => store.Task).AsTask();

        _cache.Clear();
        store.SetResult(["old", "older"]);

        Assert.Equal(["old", "older"], await reading);
        Assert.Equal(0, _cache.Read().Entries);
    }

    [Fact]
    public async Task Many_are_answered_only_when_all_are_known()
    {
        await Get(1, "one");

        Assert.Equal(["uno", "dos"], await GetAll([1, 2], "uno", "dos"));
        Assert.Equal(["dos", "uno"], await GetAll([2, 1], "other", "others"));

        Assert.Equal((1L, 2L), (_cache.Read().Hits, _cache.Read().Misses));
    }

    [Fact]
    public async Task A_store_that_fails_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<IOException>(() => _cache.Get(1, () => Task.FromException<string?>(new IOException())).AsTask());

        Assert.Equal("one", await Get(1, "one"));
    }

    [Fact]
    public async Task A_value_lives_as_long_as_it_may()
    {
        await Get(1, "old");

        _time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.Equal("old", await Get(1, "new"));

        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("new", await Get(1, "new"));
    }

    [Fact]
    public async Task It_never_holds_more_than_fit()
    {
        for (var key = 0; key < 100; key++)
        {
            Assert.Equal("value", await Get(key, "value"));
            Assert.InRange(_cache.Read().Entries, 0, 10);
        }
    }

    [Fact]
    public async Task Clearing_tells_how_many_there_were_and_goes_on_counting()
    {
        await Get(1, "one");
        await Get(1, "one");

        Assert.Equal(1, _cache.Clear());

        Assert.Equal("new", await Get(1, "new"));
        Assert.Equal((1L, 2L), (_cache.Read().Hits, _cache.Read().Misses));
    }

    public void Dispose() => _cache.Dispose();

    private ValueTask<string?> Get(int key, string? stored) => _cache.Get(key, () => Task.FromResult(stored));

    private ValueTask<IReadOnlyList<string?>> GetAll(int[] keys, params string?[] stored) =>
        _cache.GetAll(keys, () => Task.FromResult<IReadOnlyList<string?>>(stored));

    private Task<string?> Slowly(string value, TimeSpan duration)
    {
        _time.Advance(duration);
        return Task.FromResult<string?>(value);
    }
}
