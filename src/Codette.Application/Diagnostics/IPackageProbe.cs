namespace Codette.Application.Diagnostics;

/// <summary>Tells which libraries this process has, by asking the runtime for each.</summary>
public interface IPackageProbe
{
    /// <summary>Codette's own version.</summary>
    string Version { get; }

    /// <summary>What Codette's assemblies refer to, and what that brought along, the parts of .NET left out; by name.</summary>
    IReadOnlyList<PackageReading> Read();
}

/// <summary>A library.</summary>
/// <param name="Name">The name of its assembly.</param>
/// <param name="Version">Null when it is not there.</param>
/// <param name="IsReferenced">Whether Codette refers to it itself.</param>
public sealed record PackageReading(string Name, string? Version, bool IsReferenced);
