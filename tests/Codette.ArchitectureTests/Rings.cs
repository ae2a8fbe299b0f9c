using System.Reflection;
using Codette.Application;
using Codette.Domain.Common;
using Codette.Infrastructure;

namespace Codette.ArchitectureTests;

/// <summary>The assemblies of the house, innermost first.</summary>
internal static class Rings
{
    public static Assembly Domain { get; } = typeof(Error).Assembly;

    public static Assembly Application { get; } = typeof(ApplicationModule).Assembly;

    public static Assembly Infrastructure { get; } = typeof(InfrastructureModule).Assembly;

    public static Assembly WebApi { get; } = typeof(Program).Assembly;

    public static IReadOnlyList<Assembly> All { get; } = [Domain, Application, Infrastructure, WebApi];

    /// <summary>The folder of the solution, found from where the tests run.</summary>
    public static string Root { get; } = Ancestors(AppContext.BaseDirectory).First(folder => File.Exists(Path.Combine(folder, "Codette.sln")));

    private static IEnumerable<string> Ancestors(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
