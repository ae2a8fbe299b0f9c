namespace Codette.Application.Diagnostics;

/// <summary>Reads what the operating system and the runtime say about this process.</summary>
public interface IProcessProbe
{
    /// <summary>Takes microseconds and never waits.</summary>
    ProcessReading Read();
}

/// <summary>This process, now.</summary>
/// <param name="StartedAt">When it started.</param>
/// <param name="Uptime">For how long it runs, by a clock that nobody can set.</param>
/// <param name="Cpu">How busy it was lately.</param>
/// <param name="WorkingSetBytes">Memory it holds in RAM.</param>
/// <param name="HeapBytes">Memory of its managed objects.</param>
/// <param name="AllocatedBytes">Everything that it ever allocated.</param>
/// <param name="Collections">Garbage collections by generation, 0 first.</param>
/// <param name="GcPause">All pauses for garbage collection together.</param>
/// <param name="Threads">Threads of the pool.</param>
/// <param name="QueuedWork">Work that waits for a thread of the pool.</param>
/// <param name="Machine">What it runs on.</param>
public sealed record ProcessReading(
    DateTimeOffset StartedAt, TimeSpan Uptime, CpuReading Cpu, long WorkingSetBytes, long HeapBytes, long AllocatedBytes,
    IReadOnlyList<int> Collections, TimeSpan GcPause, int Threads, long QueuedWork, MachineReading Machine)
{
    /// <summary>More than that many waiting items of work for each processor are an overload.</summary>
    public const int QueuedWorkPerProcessor = 200;

    /// <summary>Work piles up faster than the threads can do it.</summary>
    public bool IsOverloaded => QueuedWork > QueuedWorkPerProcessor * Machine.Processors;
}

/// <summary>Processor time.</summary>
/// <param name="Share">Share of all processors together, 0 to 1, over <paramref name="Window"/>.</param>
/// <param name="Window">The time before the reading that the share is of: at least ten seconds, or since the start.</param>
/// <param name="Total">Processor time since the start.</param>
public sealed record CpuReading(double Share, TimeSpan Window, TimeSpan Total);

/// <summary>What the process runs on, as the runtime names it.</summary>
public sealed record MachineReading(string Runtime, string OperatingSystem, string Architecture, int Processors);
