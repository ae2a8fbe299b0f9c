using System.Text.Json.Serialization;
using Codette.Application.Diagnostics;

namespace Codette.WebApi.Health;

/// <summary>The process lives.</summary>
/// <param name="Status">Always <c>healthy</c>: a process that could not say so would not answer.</param>
/// <param name="CodetteAvailable">True: the reply engine is part of the process.</param>
/// <param name="DspAvailable">False: Codette processes no audio.</param>
/// <param name="Service">Always <c>codette</c>.</param>
/// <param name="Version">The server's version.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record HealthResponse(
    string Status, bool CodetteAvailable, bool DspAvailable, string Service, string Version, DateTimeOffset Timestamp);

/// <summary>What the process is doing.</summary>
/// <param name="Status">Always <c>active</c>.</param>
/// <param name="CodetteAvailable">True: the reply engine is part of the process.</param>
/// <param name="QuantumState">An old name; five ratios of this process, each above 0 and below 1, told at their type.</param>
/// <param name="ActiveConnections">Open WebSockets; a browser tab may hold several.</param>
/// <param name="Perspectives">The labels that chat clients may choose from.</param>
/// <param name="EngineType">What answers: rules, calculators and a knowledge base, no language model.</param>
/// <param name="IsPlaying">The transport of the session, as old clients read it here.</param>
/// <param name="CurrentTime">Seconds.</param>
/// <param name="Bpm">Quarter notes a minute, 20 to 999.</param>
/// <param name="TimeSignature">Beats and their unit, such as [4,4].</param>
/// <param name="LoopEnabled">Whether playback repeats the loop.</param>
/// <param name="LoopStart">Seconds.</param>
/// <param name="LoopEnd">Seconds.</param>
/// <param name="Version">The server's version.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record StatusResponse(
    string Status, bool CodetteAvailable, ProcessRatios QuantumState, int ActiveConnections, IReadOnlyList<string> Perspectives,
    string EngineType, bool IsPlaying, double CurrentTime, double Bpm, int[] TimeSignature, bool LoopEnabled, double LoopStart,
    double LoopEnd, string Version, DateTimeOffset Timestamp);

/// <summary>The ratios of the process, under the name that clients know.</summary>
public sealed record RatiosResponse(ProcessRatios QuantumState, DateTimeOffset Timestamp);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(HealthResponse))]
[JsonSerializable(typeof(StatusResponse))]
[JsonSerializable(typeof(RatiosResponse))]
internal sealed partial class HealthJson : JsonSerializerContext;
