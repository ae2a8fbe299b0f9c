using System.Reflection;
using System.Xml.Linq;

namespace Codette.ArchitectureTests;

/// <summary>Ports, options and what goes over the wire are documented; the compiler does not ask for it everywhere.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<Type> Owing =>
    [
        .. Rings.Application.GetExportedTypes().Where(type => type.IsInterface || type.Name.EndsWith("Options", StringComparison.Ordinal)),
        .. Rings.Infrastructure.GetExportedTypes().Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal)),
        .. Rings.WebApi.GetExportedTypes().Where(type => type.Namespace?.StartsWith("Codette", StringComparison.Ordinal) == true),
    ];

    [Theory]
    [MemberData(nameof(Owing))]
    public void The_type_says_what_it_is(Type type) => Assert.Contains($"T:{type.FullName!.Replace('+', '.')}", Documented(type.Assembly));

    [Theory]
    [MemberData(nameof(Owing))]
    public void Its_members_say_what_they_promise(Type type)
    {
        var name = type.FullName!.Replace('+', '.');
        var members = type.IsInterface
            ? type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(method => !method.IsSpecialName).Select(method => $"M:{name}.{method.Name}")
            : type.Name.EndsWith("Options", StringComparison.Ordinal)
                ? type.GetProperties().Where(property => property.CanWrite).Select(property => $"P:{name}.{property.Name}")
                : [];

        var documented = Documented(type.Assembly).Select(entry => entry.Split('(', '`')[0]).ToHashSet();
        Assert.All(members, member => Assert.Contains(member, documented));
    }

    [Fact]
    public void A_type_without_a_word_is_found_out() =>
        Assert.DoesNotContain($"T:{typeof(PlantedHelper).FullName}", Documented(typeof(PlantedHelper).Assembly));

    private static HashSet<string> Documented(Assembly assembly) =>
    [
        .. XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value),
    ];
}
