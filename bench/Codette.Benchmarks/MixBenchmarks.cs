using BenchmarkDotNet.Attributes;
using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;

namespace Codette.Benchmarks;

/// <summary>Suggestions for a mix of sixteen tracks, and a reading of the clock.</summary>
[MemoryDiagnoser]
public class MixBenchmarks
{
    private readonly SuggestionEngine _engine = new();
    private readonly SuggestionBrief _brief = new("mixing", null, null, null, 5);
    private readonly Transport _playing = Transport.Initial.WithLoop(LoopRange.Of(true, 4, 8).Value, TimeSpan.Zero).Play(TimeSpan.Zero);

    private readonly MixFacts _mix = new(
        "session",
        [.. Enumerable.Range(0, 16).Select(index => new TrackFacts(
            $"t{index}", index % 4 == 0 ? "Lead vocal" : index % 4 == 1 ? "Kick" : index % 4 == 2 ? "Bass" : "Guitar left",
            TrackType.Audio, FaderDb: (index % 7) - 4, Pan: 0, Muted: false, Soloed: false, Armed: false, InsertTypes: [], InsertCount: 0))],
        TempoBpm: 96);

    [Benchmark]
    public IReadOnlyList<Proposal> Propose() => _engine.Propose(_brief, _mix);

    [Benchmark]
    public TransportPosition Read() => _playing.PositionAt(TimeSpan.FromSeconds(12_345.678));
}
