using System.Xml.Linq;

namespace Codette.WebApi.Tests.Diagnostics;

public sealed class PackageVersionTests(Server server)
{
    [Fact]
    public async Task A_dependency_is_told_by_the_version_of_its_package()
    {
        var asked = XDocument.Load(Props()).Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);
        var body = await server.Client.Read("/api/diagnostics/dependencies");

        var told = body.GetProperty("dependencies").GetProperty("core").EnumerateObject()
            .Where(package => asked.ContainsKey(package.Name)).ToList();

        Assert.Contains(told, package => package.Name == "dotenv.net"); // its assembly calls itself 1.0.0
        Assert.All(told, package => Assert.Equal($"Available ({asked[package.Name]})", package.Value.GetString()));
    }

    private static string Props()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Directory.Packages.props")))
        {
            at = at.Parent!;
        }

        return Path.Combine(at.FullName, "Directory.Packages.props");
    }
}
