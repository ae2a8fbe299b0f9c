namespace Codette.Domain.RowSecurity.Rules;

/// <summary>Policies that read a table whose policies read it again: every statement on it ends with an error.</summary>
internal static class RecursionRule
{
    public static IEnumerable<Finding> Circles(Catalogue catalogue)
    {
        var guarded = catalogue.Tables.Where(table => table.IsGuarded).ToDictionary(table => table.Id);
        foreach (var table in guarded.Values)
        {
            foreach (var policy in table.Policies)
            {
                if (Circle(guarded, table, policy) is { } path)
                {
                    yield return new Finding(
                        "policy-recursion", FindingLevel.Error, table.Id.ToString(), "A policy reads a table whose policy reads it again",
                        $"Policy {policy.Name}: {string.Join(" → ", path)}. A statement that meets it ends with 42P17.",
                        "-- put what the policy looks up into a security definer function with search_path '' in a schema that is not exposed, and call that");
                }
            }
        }
    }

    /// <summary>What is read in a policy is read by the policies for select of what it reads.</summary>
    private static List<ObjectName>? Circle(Dictionary<ObjectName, Relation> guarded, Relation start, Policy policy)
    {
        var path = new List<ObjectName> { start.Id };
        return Follow(start, [policy]) ? path : null;

        bool Follow(Relation table, IEnumerable<Policy> policies)
        {
            foreach (var next in policies.SelectMany(each => ReadBy(table, each)).Distinct())
            {
                var isBack = path.Contains(next);
                path.Add(next);
                if (isBack || (guarded.TryGetValue(next, out var other) && Follow(other, other.Policies.Where(each => each.Concerns(Verbs.Select)))))
                {
                    return true;
                }

                path.RemoveAt(path.Count - 1);
            }

            return false;
        }
    }

    private static IEnumerable<ObjectName> ReadBy(Relation table, Policy policy) =>
        policy.Reads.Select(read => read.Of).Concat(policy.Texts.Any(text => PolicyText.Reads(text, table.Id)) ? [table.Id] : []);
}
