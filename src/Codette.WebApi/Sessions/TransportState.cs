using Codette.Application.Sessions;
using Codette.Domain.Sessions;

namespace Codette.WebApi.Sessions;

/// <summary>A transport as every generation of clients reads it: both sets of names, all numbers finite.</summary>
public sealed record TransportState(
    bool Playing, bool IsPlaying, double TimeSeconds, double CurrentTime, long SamplePos, int SampleRate, double Bpm, double BeatPos,
    int[] TimeSignature, bool LoopEnabled, double LoopStart, double LoopEnd, double LoopStartSeconds, double LoopEndSeconds,
    long TimestampMs)
{
    public static TransportState From(TransportReading reading)
    {
        var (transport, position) = (reading.Transport, reading.Position);
        var playing = transport.State == PlayState.Playing;
        var loop = transport.Loop;
        return new(
            playing, playing, position.Seconds, position.Seconds, position.Samples, transport.SampleRate, transport.Tempo.Bpm,
            position.Beats, [transport.TimeSignature.Beats, transport.TimeSignature.Unit], loop.Enabled, loop.Start, loop.End,
            loop.Start, loop.End, reading.At.ToUnixTimeMilliseconds());
    }
}
