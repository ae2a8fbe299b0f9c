using System.Reflection;
using Codette.Application.Diagnostics;

namespace Codette.Infrastructure.InProcess.Diagnostics;

internal sealed class PackageProbe : IPackageProbe
{
    private const string Own = "Codette.";

    private static readonly string[] _partsOfDotNet =
        ["System", "Microsoft.AspNetCore", "Microsoft.Extensions", "Microsoft.Win32", "Microsoft.CSharp", "Microsoft.Net", "netstandard", "mscorlib", "WindowsBase"];

    private Inventory? _last;

    public string Version { get; } = VersionOf(typeof(PackageProbe).Assembly);

    /// <summary>Looks again whenever something has been loaded since the last time.</summary>
    public IReadOnlyList<PackageReading> Read()
    {
        var loaded = AppDomain.CurrentDomain.GetAssemblies();
        if (Volatile.Read(ref _last) is { } last && last.Loaded == loaded.Length)
        {
            return last.Packages;
        }

        var packages = Look([.. loaded.Where(assembly => !assembly.IsDynamic)]);
        Volatile.Write(ref _last, new Inventory(loaded.Length, packages));
        return packages;
    }

    private static IReadOnlyList<PackageReading> Look(Assembly[] loaded)
    {
        var referenced = loaded.Where(IsOwn)
            .SelectMany(assembly => assembly.GetReferencedAssemblies())
            .Where(name => !IsOwnOrDotNet(name.Name))
            .DistinctBy(name => name.Name)
            .Select(name => new PackageReading(name.Name!, Find(name, loaded) is { } found ? VersionOf(found) : null, true))
            .ToArray();
        var along = loaded.Where(assembly => !IsOwnOrDotNet(assembly.GetName().Name))
            .Select(assembly => new PackageReading(assembly.GetName().Name!, VersionOf(assembly), false))
            .ExceptBy(referenced.Select(package => package.Name), package => package.Name);
        return [.. referenced.Concat(along).DistinctBy(package => package.Name).OrderBy(package => package.Name, StringComparer.Ordinal)];
    }

    /// <summary>What has not been needed yet is loaded now: that is how to know whether it is there.</summary>
    private static Assembly? Find(AssemblyName name, IEnumerable<Assembly> loaded)
    {
        try
        {
            return loaded.FirstOrDefault(assembly => assembly.GetName().Name == name.Name) ?? Assembly.Load(name);
        }
        catch (Exception fault) when (fault is IOException or BadImageFormatException)
        {
            return null;
        }
    }

    private static bool IsOwn(Assembly assembly) => assembly.GetName().Name!.StartsWith(Own, StringComparison.Ordinal);

    private static bool IsOwnOrDotNet(string? name) => name is null || name.StartsWith(Own, StringComparison.Ordinal)
        || _partsOfDotNet.Any(part => name == part || name.StartsWith(part + '.', StringComparison.Ordinal));

    /// <summary>Without the commit that some append after a plus.</summary>
    private static string VersionOf(Assembly assembly) =>
        DeployedPackages.Versions.GetValueOrDefault(assembly.GetName().Name ?? "")
        ?? assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? assembly.GetName().Version?.ToString() ?? "unknown";

    private sealed record Inventory(int Loaded, IReadOnlyList<PackageReading> Packages);
}
