namespace Codette.WebApi.Sessions;

/// <summary>One transport command.</summary>
/// <param name="Action">play, resume, pause, stop, seek, tempo or loop.</param>
/// <param name="TimeSeconds">For seek: 0 to 1,000,000.</param>
/// <param name="Bpm">For tempo: 20 to 999.</param>
/// <param name="Enabled">For loop: whether it repeats.</param>
/// <param name="StartSeconds">For loop: seconds from 0.</param>
/// <param name="EndSeconds">For loop: seconds, after the start.</param>
/// <param name="Session">Which session; <c>default</c> when left out.</param>
public sealed record TransportActionRequest(
    string? Action, double? TimeSeconds = null, double? Bpm = null, bool? Enabled = null, double? StartSeconds = null,
    double? EndSeconds = null, string? Session = null);

/// <summary>What a transport command did.</summary>
/// <param name="Success">True: a command that failed answers with a problem.</param>
/// <param name="Status">Always <c>success</c>.</param>
/// <param name="Action">The action, where the body named it.</param>
/// <param name="Message">For people.</param>
/// <param name="State">The transport after the command.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record TransportAnswer(
    bool Success, string Status, string? Action, string Message, TransportState State, DateTimeOffset Timestamp);

/// <summary>What the transports of this process have done.</summary>
/// <param name="Uptime">Seconds since the process started.</param>
/// <param name="TotalPlays">How often a session began to play since then.</param>
/// <param name="PlayingSeconds">Seconds in which at least one session played.</param>
/// <param name="CurrentState">The session's transport.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record TransportMetrics(
    double Uptime, long TotalPlays, double PlayingSeconds, TransportState CurrentState, DateTimeOffset Timestamp);
