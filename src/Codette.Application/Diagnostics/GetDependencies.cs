using Codette.Application.Common;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Diagnostics;

/// <summary>Tells which libraries and services Codette has, and in which version.</summary>
public sealed record GetDependencies : IQuery<DependencyReport>;

/// <summary>What Codette stands on.</summary>
/// <param name="Core">What it cannot do without, by name: <c>Available (version)</c>, without the version where it is not told, or why not.</param>
/// <param name="Optional">Libraries that came along with those.</param>
/// <param name="Database">The probe of the storage.</param>
/// <param name="At">When it was read.</param>
public sealed record DependencyReport(
    IReadOnlyDictionary<string, string> Core, IReadOnlyDictionary<string, string> Optional, DatabaseReading Database, DateTimeOffset At)
{
    public DiagnosisState State =>
        !Database.Read.IsOk ? DiagnosisState.Failing : IsComplete ? DiagnosisState.Ok : DiagnosisState.Degraded;

    public bool IsComplete => Core.Values.All(state => state.StartsWith(GetDependenciesHandler.Available, StringComparison.Ordinal));
}

internal sealed class GetDependenciesHandler(IPackageProbe packages, IProcessProbe process, DatabaseWatch watch, TimeProvider time)
    : IRequestHandler<GetDependencies, Result<DependencyReport>>
{
    public const string Available = "Available";

    public async Task<Result<DependencyReport>> Handle(GetDependencies request, CancellationToken cancellationToken)
    {
        var database = await watch.Probe(cancellationToken);
        var all = packages.Read();
        return new DependencyReport(
            Core(all, process.Read().Machine.Runtime, database), Told(all.Where(package => !package.IsReferenced)), database, time.GetUtcNow());
    }

    public static IReadOnlyDictionary<string, string> Core(IEnumerable<PackageReading> packages, string runtime, DatabaseReading database)
    {
        var core = Told(packages.Where(package => package.IsReferenced));
        core[".NET"] = $"{Available} ({runtime})";
        core[database.Type] = !database.Read.IsOk ? $"Unreachable ({database.Read.Reason})"
            : database.Version is { } version ? $"{Available} ({version})"
            : Available; // not every store tells its version
        return core;
    }

    private static SortedDictionary<string, string> Told(IEnumerable<PackageReading> packages) => new(
        packages.ToDictionary(package => package.Name, package => package.Version is { } version ? $"{Available} ({version})" : "Missing"),
        StringComparer.Ordinal);
}
