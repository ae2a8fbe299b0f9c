using Codette.Application.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;

namespace Codette.Infrastructure.InProcess;

/// <summary>
/// A bounded cache that counts and times itself. A value that was being read from the store while any was
/// forgotten is not kept: otherwise a slow reader would bring an old one back.
/// </summary>
internal sealed class CountedCache<TKey, TValue>(string name, long capacity, TimeSpan timeToLive, TimeProvider time) : IDisposable
    where TKey : notnull
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = capacity, Clock = new Clock(time) });
    private readonly MemoryCacheEntryOptions _entry = new() { Size = 1, AbsoluteExpirationRelativeToNow = timeToLive };
    private readonly Lock _changing = new();
    private readonly long _start = time.GetTimestamp();
    private long _generation;
    private long _hits;
    private long _misses;
    private long _hitTicks;
    private long _missTicks;

    /// <summary>The cached value, or the one that <paramref name="load"/> reads, which is kept.</summary>
    public async ValueTask<TValue> Get(TKey key, Func<Task<TValue>> load)
    {
        var began = time.GetTimestamp();
        if (_cache.TryGetValue(key, out TValue? cached))
        {
            Hit(began);
            return cached!;
        }

        var generation = Volatile.Read(ref _generation);
        var loaded = await load();
        Keep(key, loaded, generation);
        Miss(began);
        return loaded;
    }

    /// <summary>All values if every key is cached, else those that <paramref name="load"/> reads, in the order of the keys.</summary>
    public async ValueTask<IReadOnlyList<TValue>> GetAll(IReadOnlyList<TKey> keys, Func<Task<IReadOnlyList<TValue>>> load)
    {
        var began = time.GetTimestamp();
        var cached = new TValue[keys.Count];
        var index = 0;
        while (index < cached.Length && _cache.TryGetValue(keys[index], out TValue? value))
        {
            cached[index++] = value!;
        }

        if (index == cached.Length)
        {
            Hit(began);
            return cached;
        }

        var generation = Volatile.Read(ref _generation);
        var loaded = await load();
        for (index = 0; index < loaded.Count; index++)
        {
            Keep(keys[index], loaded[index], generation);
        }

        Miss(began);
        return loaded;
    }

    /// <summary>The value has changed in the store: the next one who asks reads it there.</summary>
    public void Forget(TKey key)
    {
        lock (_changing)
        {
            _generation++;
            _cache.Remove(key);
        }
    }

    public long Clear()
    {
        lock (_changing)
        {
            _generation++;
            var count = _cache.Count;
            _cache.Clear();
            return count;
        }
    }

    public CacheReading Read() => new(
        name, _cache.Count, capacity, timeToLive, Volatile.Read(ref _hits), Volatile.Read(ref _misses),
        time.GetElapsedTime(0, Volatile.Read(ref _hitTicks)), time.GetElapsedTime(0, Volatile.Read(ref _missTicks)), time.GetElapsedTime(_start));

    public void Dispose() => _cache.Dispose();

    private void Keep(TKey key, TValue value, long generation)
    {
        lock (_changing)
        {
            if (_generation == generation)
            {
                _cache.Set(key, value, _entry);
            }
        }
    }

    private void Hit(long began)
    {
        Interlocked.Increment(ref _hits);
        Interlocked.Add(ref _hitTicks, time.GetTimestamp() - began);
    }

    private void Miss(long began)
    {
        Interlocked.Increment(ref _misses);
        Interlocked.Add(ref _missTicks, time.GetTimestamp() - began);
    }

    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
