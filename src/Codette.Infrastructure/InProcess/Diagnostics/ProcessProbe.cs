using System.Diagnostics;
using System.Runtime.InteropServices;
using Codette.Application.Diagnostics;

namespace Codette.Infrastructure.InProcess.Diagnostics;

internal sealed class ProcessProbe : IProcessProbe
{
    /// <summary>The processor share is of at least this long before: a shorter time would tell of the question itself.</summary>
    private static readonly TimeSpan _window = TimeSpan.FromSeconds(10);

    private readonly TimeProvider _time;
    private readonly DateTimeOffset _startedAt;
    private readonly TimeSpan _ageAtFirst;
    private readonly long _first;
    private readonly Lock _gate = new();
    private Sample _older;
    private Sample _newer;

    public ProcessProbe(TimeProvider time)
    {
        _time = time;
        _first = time.GetTimestamp();
        using var self = Process.GetCurrentProcess();
        _startedAt = new DateTimeOffset(self.StartTime).ToUniversalTime();
        var age = time.GetUtcNow() - _startedAt;
        _ageAtFirst = age > TimeSpan.Zero ? age : TimeSpan.Zero;
    }

    public ProcessReading Read()
    {
        var uptime = _ageAtFirst + _time.GetElapsedTime(_first);
        return new ProcessReading(
            _startedAt,
            uptime,
            Cpu(new Sample(uptime, Environment.CpuUsage.TotalTime)),
            Environment.WorkingSet,
            GC.GetTotalMemory(forceFullCollection: false),
            GC.GetTotalAllocatedBytes(),
            [.. Enumerable.Range(0, GC.MaxGeneration + 1).Select(GC.CollectionCount)],
            GC.GetTotalPauseDuration(),
            ThreadPool.ThreadCount,
            ThreadPool.PendingWorkItemCount,
            new MachineReading(
                RuntimeInformation.FrameworkDescription,
                RuntimeInformation.OSDescription,
                RuntimeInformation.OSArchitecture.ToString(),
                Environment.ProcessorCount));
    }

    /// <summary>Compares with a sample taken by an earlier reading, so that nobody waits and no timer runs.</summary>
    private CpuReading Cpu(Sample now)
    {
        lock (_gate)
        {
            if (now.At - _newer.At >= _window)
            {
                (_older, _newer) = (_newer, now);
            }

            var wall = now.At - _older.At;
            var busy = now.Busy - _older.Busy;
            var share = wall > TimeSpan.Zero ? Math.Clamp(busy / wall / Environment.ProcessorCount, 0, 1) : 0;
            return new CpuReading(share, wall, now.Busy);
        }
    }

    /// <summary>The default one is the start of the process.</summary>
    private readonly record struct Sample(TimeSpan At, TimeSpan Busy);
}
