using Codette.Application.Diagnostics;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;

namespace Codette.Infrastructure.InProcess;

/// <summary>The caches of this process.</summary>
internal sealed class Caches(TimeProvider time) : ICacheProbe, IDisposable
{
    private static readonly TimeSpan TimeToLive = TimeSpan.FromMinutes(5);

    public CountedCache<(OwnerId Owner, SessionId Session), StudioSession?> Sessions { get; } = new("sessions", 1_000, TimeToLive, time);

    public CountedCache<(OwnerId Owner, Guid Id), Suggestion> Suggestions { get; } = new("suggestions", 10_000, TimeToLive, time);

    public IReadOnlyList<CacheReading> Read() => [Sessions.Read(), Suggestions.Read()];

    public long Clear() => Sessions.Clear() + Suggestions.Clear();

    public void Dispose()
    {
        Sessions.Dispose();
        Suggestions.Dispose();
    }
}
