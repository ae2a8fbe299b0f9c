using Codette.Application.Diagnostics;

namespace Codette.WebApi.Health;

/// <summary>Computes the process ratios from counters that the process keeps anyway.</summary>
internal sealed class ProcessReadings(IRequestMetrics requests, AnswerTally answers, PlayRecord plays, TimeProvider time) : IProcessRatios
{
    /// <summary>The system is asked for memory and processor time at most this often: it answers by files.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly long _started = time.GetTimestamp();
    private volatile Usage? _usage;

    public ProcessRatios Read()
    {
        var seconds = time.GetElapsedTime(_started).TotalSeconds;
        var counts = requests.Count();
        var usage = _usage is { } known && time.GetElapsedTime(known.At) < Fresh ? known : _usage = Ask(seconds);
        return new(
            Share(counts.Answered - counts.ServerErrors, counts.Answered),
            Share(plays.Seconds, Math.Max(seconds, plays.Seconds)),
            Share(answers.Grounded, answers.Total),
            usage.Memory,
            usage.Processor);
    }

    private Usage Ask(double seconds) => new(
        time.GetTimestamp(),
        Within((double)Environment.WorkingSet / Math.Max(1, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)),
        Within(Environment.CpuUsage.TotalTime.TotalSeconds / Math.Max(1e-3, seconds * Environment.ProcessorCount)));

    private static double Share(double part, double whole) => (part + 1) / (whole + 2);

    /// <summary>Clocks of different grain may disagree by a little at the very start.</summary>
    private static double Within(double ratio) => Math.Clamp(ratio, 1e-6, 1 - 1e-6);

    private sealed record Usage(long At, double Memory, double Processor);
}
