using System.ComponentModel.DataAnnotations;

namespace Codette.WebApi.Realtime;

/// <summary>What sockets may cost.</summary>
public sealed class RealtimeOptions
{
    /// <summary>Sockets open at once. 1 to 100,000; 2,000 by default.</summary>
    [Range(1, 100_000)]
    public int MaxSockets { get; set; } = 2_000;

    /// <summary>The longest message taken, in bytes. 1,024 to 1,048,576; 65,536 by default.</summary>
    [Range(1_024, 1_048_576)]
    public int MaxMessageBytes { get; set; } = 65_536;

    /// <summary>Frames that may wait for one client. 8 to 65,536; 256 by default.</summary>
    [Range(8, 65_536)]
    public int MaxQueuedFrames { get; set; } = 256;

    /// <summary>Bytes that may wait for one client. 65,536 to 67,108,864; 1,048,576 by default.</summary>
    [Range(65_536, 67_108_864)]
    public int MaxQueuedBytes { get; set; } = 1_048_576;

    /// <summary>Messages a second that one socket may send on and on, pings not counted. 1 to 1,000,000; 200 by default.</summary>
    [Range(1, 1_000_000)]
    public int MessagesPerSecond { get; set; } = 200;

    /// <summary>Messages that one socket may send at once, pings not counted. 1 to 1,000,000; 400 by default.</summary>
    [Range(1, 1_000_000)]
    public int MessageBurst { get; set; } = 400;

    /// <summary>How long a client may take to accept one frame. 0.1 s to 5 min; 10 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a client may take to answer a close before it is cut off. 0.1 s to 1 min; 2 s by default.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Silence after which a socket is asked with a protocol ping whether it lives; one that does not answer for as long
    /// again is cut off. 1 s to 10 min; 20 s by default.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ParseLimitsInInvariantCulture = true)]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(20);
}
