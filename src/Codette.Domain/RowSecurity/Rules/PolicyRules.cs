namespace Codette.Domain.RowSecurity.Rules;

/// <summary>Whether the policies say what they are meant to.</summary>
internal static class PolicyRules
{
    public static IEnumerable<Finding> AlwaysTrue(Catalogue catalogue) =>
        from told in Writing(catalogue, text => text is null || PolicyText.IsOpenToAllUsers(text))
        select new Finding(
            "write-policy-always-true", FindingLevel.Error, told.Key.Table.Id.ToString(), "A policy lets everybody write whatever row",
            $"Policy {told.Key.Policy.Name}, to {told.Key.Policy.Roles.Joined()}, for {told.Joined()}: {Told(told.Key.Policy)}.",
            Alter(told.Key, Whose(catalogue, told.Key.Table), told.Key.Policy.Command));

    public static IEnumerable<Finding> OpenToReaders(Catalogue catalogue) =>
        from each in OfTables(catalogue)
        where each.Table.IsGuarded && each.Policy.IsPermissive && each.Policy.Concerns(Verbs.Select)
            && each.Policy.Using is { } text && PolicyText.IsOpenToAllUsers(text) && !IsNarrowed(each.Table, Verbs.Select)
        let readers = ApiRoles.Bound.Where(role => each.Policy.AppliesTo.Contains(role) && each.Table.IsGranted(role, Verbs.Select)).ToArray()
        let owners = Ownership.Of(catalogue).Columns(each.Table.Id)
        where readers.Length > 0 && owners.Count > 0
        select new Finding(
            "read-policy-always-true", FindingLevel.Warning, each.Table.Id.ToString(), "A policy lets everybody read rows that have owners",
            $"Policy {each.Policy.Name}, to {readers.Joined()}: {Told(each.Policy)}; owner in {owners.Joined()}.",
            $"{Alter(each, $"using ({Sql.Name(owners[0])} = (select auth.uid()))")} -- or, where it is meant, say that the table is public (--public, CODETTE_PUBLIC_TABLES)");

    public static IEnumerable<Finding> IgnoresCaller(Catalogue catalogue) =>
        from told in Writing(catalogue, text =>
            text is not (null or "false" or "(false)") && !PolicyText.LooksAtCaller(text) && !PolicyText.IsOpenToAllUsers(text))
        select new Finding(
            "policy-ignores-caller", FindingLevel.Warning, told.Key.Table.Id.ToString(), "A policy lets rows be written without a look at who asks",
            $"Policy {told.Key.Policy.Name}, for {told.Joined()}: {Told(told.Key.Policy)}.",
            Alter(told.Key, Whose(catalogue, told.Key.Table), told.Key.Policy.Command));

    public static IEnumerable<Finding> UpdateWithoutCheck(Catalogue catalogue) =>
        from each in OfTables(catalogue)
        where each.Policy is { IsPermissive: true, Check: null, Using: not null, Command: "w" or "*" } && each.Policy.AppliesTo.Any(ApiRoles.Bound.Contains)
        select new Finding(
            "update-without-check", each.Policy.Command == "w" ? FindingLevel.Warning : FindingLevel.Info, each.Table.Id.ToString(),
            "A policy for updates does not say what a row may become",
            $"Policy {each.Policy.Name} has no WITH CHECK; PostgreSQL then takes USING in its place: {each.Policy.Using}.",
            Alter(each, $"with check {Parenthesised(each.Policy.Using!)}"));

    public static IEnumerable<Finding> WithoutTo(Catalogue catalogue) =>
        from each in OfTables(catalogue)
        where each.Policy.Roles.Contains("public")
        select new Finding(
            "policy-without-to", FindingLevel.Warning, each.Table.Id.ToString(), "A policy does not say for whom it is",
            $"Policy {each.Policy.Name} is for public: for anon too, and for every role that is yet to be made.", Alter(each, "to authenticated"));

    public static IEnumerable<Finding> AsksForEachRow(Catalogue catalogue) =>
        from each in OfTables(catalogue)
        where each.Policy.Texts.Any(PolicyText.AsksForEachRow)
        select new Finding(
            "policy-unwrapped-auth", FindingLevel.Warning, each.Table.Id.ToString(), "A policy finds out who asks for every row anew",
            $"Policy {each.Policy.Name}: {Told(each.Policy)}.",
            $"-- write (select auth.uid()) for auth.uid(), and the same for its neighbours, in policy {Sql.Name(each.Policy.Name)} on {each.Table.SqlName}");

    public static IEnumerable<Finding> Several(Catalogue catalogue) =>
        from table in catalogue.Tables
        from verb in Verbs.All
        from role in ApiRoles.Bound
        let policies = table.Allowing(role, verb).Select(policy => policy.Name).ToArray()
        where policies.Length > 1
        group (role, verb) by (table, Names: policies.Joined()) into told
        select new Finding(
            "several-permissive-policies", FindingLevel.Warning, told.Key.table.Id.ToString(), "Several policies let the same role do the same",
            $"Policies {told.Key.Names}, for {told.Select(each => $"{each.role} to {each.verb}").Joined()}: each is computed, and the widest one counts.",
            "-- make one policy of them, its conditions joined by or");

    public static IEnumerable<Finding> TrustsUsersOwnWords(Catalogue catalogue) =>
        from each in OfTables(catalogue)
        where each.Policy.Texts.Any(PolicyText.TrustsUsersOwnWords)
        select new Finding(
            "policy-on-user-metadata", FindingLevel.Error, each.Table.Id.ToString(), "A policy believes what users write of themselves",
            $"Policy {each.Policy.Name}: {Told(each.Policy)}. Every user may change their own user_metadata.",
            $"-- keep what decides in app_metadata or in a table, and look at that in policy {Sql.Name(each.Policy.Name)} on {each.Table.SqlName}");

    public static IEnumerable<Finding> TrustsHeaders(Catalogue catalogue) =>
        from each in OfTables(catalogue)
        where each.Policy.Texts.Any(PolicyText.TrustsHeaders)
        select new Finding(
            "policy-on-request-headers", FindingLevel.Error, each.Table.Id.ToString(), "A policy believes what a request says of itself",
            $"Policy {each.Policy.Name}: {Told(each.Policy)}. Whoever sends a request writes its headers and cookies.",
            $"-- look at the verified claims (auth.jwt()) or a table in policy {Sql.Name(each.Policy.Name)} on {each.Table.SqlName}");

    public static IEnumerable<Finding> NotGranted(Catalogue catalogue) =>
        from each in OfTables(catalogue)
        where each.Table.IsGuarded && each.Policy.IsPermissive
        from role in ApiRoles.Bound
        where each.Policy.AppliesTo.Contains(role) && each.Policy.Roles.Contains(role)
        let missing = Verbs.All.Where(verb => each.Policy.Concerns(verb) && each.Policy.Command != "*" && !each.Table.IsGranted(role, verb)).ToArray()
        where missing.Length > 0
        select new Finding(
            "policy-without-grant", FindingLevel.Info, each.Table.Id.ToString(), "A policy allows what is not granted",
            $"Policy {each.Policy.Name} lets {role} {missing.Joined()}, and the right to it is missing.",
            $"grant {missing.Joined()} on {each.Table.SqlName} to {role}; -- where it is meant");

    public static IEnumerable<Finding> NotAllowed(Catalogue catalogue) =>
        from table in catalogue.Tables
        where table.IsGuarded && table.Policies.Any(policy => policy.IsPermissive)
        from role in ApiRoles.Bound
        where catalogue.MayUse(role, table.Schema)
        let idle = Verbs.All.Where(verb => table.IsGranted(role, verb) && !table.Allowing(role, verb).Any()).ToArray()
        where idle.Length > 0
        select new Finding(
            "grant-without-policy", FindingLevel.Info, table.Id.ToString(), "What is granted is allowed by no policy",
            $"{role} has the right to {idle.Joined()} and gets no row and no error.", $"revoke {idle.Joined()} on {table.SqlName} from {role};");

    /// <summary>Policies by which users write, with the verbs for which a text that decides is as described and nothing narrows it.</summary>
    private static IEnumerable<IGrouping<(Relation Table, Policy Policy), string>> Writing(Catalogue catalogue, Func<string?, bool> isSo) =>
        from each in OfTables(catalogue)
        from verb in Verbs.Writes
        where each.Policy.IsPermissive && each.Policy.Concerns(verb) && each.Policy.AppliesTo.Any(ApiRoles.Bound.Contains)
            && Deciding(each.Policy, verb).Any(isSo) && !IsNarrowed(each.Table, verb)
        group verb by each;

    private static IEnumerable<(Relation Table, Policy Policy)> OfTables(Catalogue catalogue) =>
        from table in catalogue.Tables from policy in table.Policies select (table, policy);

    /// <summary>
    /// What decides about rows that are written: those that are there by USING, those that come of it by WITH CHECK, or USING
    /// where there is none. No text lets everything through.
    /// </summary>
    private static IEnumerable<string?> Deciding(Policy policy, string verb) => verb switch
    {
        Verbs.Insert => [policy.Check ?? (policy.Command == "*" ? policy.Using : null)],
        Verbs.Delete => [policy.Using],
        _ => [policy.Using, policy.Check ?? policy.Using],
    };

    /// <summary>What it should say, where the table says whose a row is.</summary>
    private static string Whose(Catalogue catalogue, Relation table)
    {
        var owner = Ownership.Of(catalogue).Columns(table.Id).Select(name => $"{Sql.Name(name)} = (select auth.uid())").FirstOrDefault() ?? "/* whose row it is */";
        return $"using ({owner}) with check ({owner})";
    }

    private static bool IsNarrowed(Relation table, string verb) => table.Policies.Any(policy =>
        !policy.IsPermissive && policy.Concerns(verb) && ApiRoles.Bound.All(policy.AppliesTo.Contains)
        && Deciding(policy, verb).All(text => text is not null && !PolicyText.IsOpenToAllUsers(text) && PolicyText.LooksAtCaller(text)));

    private static string Told(Policy policy) => string.Join(" and ", new[]
    {
        policy.Using is { } seen ? $"USING {seen}" : null, policy.Check is { } made ? $"WITH CHECK {made}" : null,
    }.OfType<string>().DefaultIfEmpty("no condition"));

    /// <summary>What stands for both, without the half that this command does not have.</summary>
    private static string Alter((Relation Table, Policy Policy) each, string change, string command = "*") =>
        $"alter policy {Sql.Name(each.Policy.Name)} on {each.Table.SqlName} {command switch
        {
            "a" => change[change.IndexOf("with check", StringComparison.Ordinal)..],
            "d" => change[..change.IndexOf(" with check", StringComparison.Ordinal)],
            _ => change,
        }};";

    private static string Parenthesised(string text) => text is ['(', .., ')'] ? text : $"({text})";
}
