using System.Text.Json.Serialization;
using Codette.Application.Sessions;
using Codette.Domain.Sessions;

namespace Codette.WebApi.Sessions;

/// <summary>
/// A transport on the wire. Clients of three generations read different names for the same thing, so some figures are sent
/// under two names. Every number is finite.
/// </summary>
/// <param name="Session">The session it belongs to.</param>
/// <param name="State"><c>stopped</c>, <c>playing</c> or <c>paused</c>.</param>
/// <param name="Playing">True while time runs; also as <c>is_playing</c>.</param>
/// <param name="TimeSeconds">The playhead, 0 to 1,000,000 s; also as <c>current_time</c>.</param>
/// <param name="SamplePos">The playhead in samples.</param>
/// <param name="SampleRate">Samples a second.</param>
/// <param name="Bpm">Quarter notes a minute, 20 to 999.</param>
/// <param name="BeatPos">Quarter notes since the start, from 0.</param>
/// <param name="Bar">The bar, from 1.</param>
/// <param name="Beat">The beat within the bar, from 1.</param>
/// <param name="TimeSignature">Beats in a bar, and the note that is one beat.</param>
/// <param name="LoopEnabled">Whether playback repeats the loop.</param>
/// <param name="LoopStart">Seconds; also as <c>loop_start_seconds</c>.</param>
/// <param name="LoopEnd">Seconds, after the start; also as <c>loop_end_seconds</c>.</param>
/// <param name="Version">Grows with every change, not with the passing of time; it begins anew with the process.</param>
/// <param name="TimestampMs">When it was read, in milliseconds since 1970 UTC.</param>
public sealed record TransportState(
    [property: JsonPropertyName("session")] string Session,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("playing")] bool Playing,
    [property: JsonPropertyName("time_seconds")] double TimeSeconds,
    [property: JsonPropertyName("sample_pos")] long SamplePos,
    [property: JsonPropertyName("sample_rate")] int SampleRate,
    [property: JsonPropertyName("bpm")] double Bpm,
    [property: JsonPropertyName("beat_pos")] double BeatPos,
    [property: JsonPropertyName("bar")] long Bar,
    [property: JsonPropertyName("beat")] int Beat,
    [property: JsonPropertyName("time_signature")] int[] TimeSignature,
    [property: JsonPropertyName("loop_enabled")] bool LoopEnabled,
    [property: JsonPropertyName("loop_start")] double LoopStart,
    [property: JsonPropertyName("loop_end")] double LoopEnd,
    [property: JsonPropertyName("version")] long Version,
    [property: JsonPropertyName("timestamp_ms")] long TimestampMs)
{
    [JsonPropertyName("is_playing")]
    public bool IsPlaying => Playing;

    [JsonPropertyName("current_time")]
    public double CurrentTime => TimeSeconds;

    [JsonPropertyName("loop_start_seconds")]
    public double LoopStartSeconds => LoopStart;

    [JsonPropertyName("loop_end_seconds")]
    public double LoopEndSeconds => LoopEnd;

    public static TransportState From(TransportReading reading)
    {
        var (session, transport, position, at) = reading;
        return new TransportState(
            session.Value,
            NameOf(transport.State),
            transport.State == PlayState.Playing,
            position.Seconds,
            position.Samples,
            transport.SampleRate,
            transport.Tempo.Bpm,
            position.Beats,
            position.Bar,
            position.Beat,
            [transport.TimeSignature.Beats, transport.TimeSignature.Unit],
            transport.Loop.Enabled,
            transport.Loop.Start,
            transport.Loop.End,
            transport.Version,
            at.ToUnixTimeMilliseconds());
    }

    private static string NameOf(PlayState state) => state switch
    {
        PlayState.Playing => "playing",
        PlayState.Paused => "paused",
        _ => "stopped",
    };
}
