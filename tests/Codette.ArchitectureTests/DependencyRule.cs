using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace Codette.ArchitectureTests;

/// <summary>
/// "These types depend on none of those." NetArchTest calls a rule kept when no type matches, and "in namespace X.Chat"
/// also selects X.ChatBot: so the selection is by whole segments, is never empty, and every rule is shown a violator.
/// </summary>
/// <param name="Name">As a sentence.</param>
/// <param name="Assembly">Where the types are.</param>
/// <param name="Namespaces">Whole namespaces, with what is below them.</param>
/// <param name="Forbidden">Full names of types or namespaces.</param>
/// <param name="Exempt">Full names of types that may, for a reason written where the rule stands.</param>
public sealed record DependencyRule(string Name, Assembly Assembly, string[] Namespaces, string[] Forbidden, params string[] Exempt)
{
    public IReadOnlyList<string> Violations()
    {
        var pattern = $"^({string.Join('|', Namespaces.Select(Regex.Escape))})($|\\.)";
        var selected = Types.InAssembly(Assembly).That().ResideInNamespaceMatching(pattern);
        Assert.NotEmpty(selected.GetTypes());
        return Failing(selected.ShouldNot().HaveDependencyOnAny(Forbidden));
    }

    /// <summary>What the same condition finds among one type that is known to break it.</summary>
    public IReadOnlyList<string> ViolationsOf(Type planted) => Failing(
        Types.InAssembly(planted.Assembly).That().HaveName(planted.Name).ShouldNot().HaveDependencyOnAny(Forbidden));

    public override string ToString() => Name;

    private string[] Failing(ConditionList condition) =>
        [.. (condition.GetResult().FailingTypeNames ?? []).Where(name => !Exempt.Any(exempt => name.StartsWith(exempt, StringComparison.Ordinal)))];
}
