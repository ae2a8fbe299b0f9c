namespace Codette.Domain.RowSecurity.Rules;

/// <summary>Whether row security guards the tables that the interface reaches.</summary>
internal static class TableRules
{
    public static IEnumerable<Finding> Off(Catalogue catalogue) =>
        from table in catalogue.Tables
        where !table.IsGuarded
        let open = catalogue.Open(table, Verbs.All)
        where open.Length > 0 || table.Parent is null // a part that is not granted is reached by way of the whole
        let what = table.Parent is null ? table.Kind == "p" ? "partitioned table" : "table" : "partition"
        select open.Length > 0
            ? new Finding(
                "rls-disabled", FindingLevel.Error, table.Id.ToString(), $"Row security is off on a {what} that the interface reaches",
                $"Granted to {open}.{(table.Parent is { } parent ? $" The policies of {parent} do not bind who asks for the partition by its own name." : "")}",
                $"alter table {table.SqlName} enable row level security;")
            : new Finding(
                "rls-disabled-unreached", FindingLevel.Info, table.Id.ToString(), $"Row security is off on a {what}; nothing but missing grants guards it",
                "Neither anon nor authenticated may do anything with it now.", $"alter table {table.SqlName} enable row level security;");

    public static IEnumerable<Finding> PolicyInVain(Catalogue catalogue) =>
        from table in catalogue.Tables
        where !table.IsGuarded && table.Policies.Count > 0
        select new Finding(
            "policy-without-rls", FindingLevel.Error, table.Id.ToString(), "There are policies, and row security is off: they are not applied",
            $"Policies: {table.Policies.Select(policy => policy.Name).Joined()}.", $"alter table {table.SqlName} enable row level security;");

    public static IEnumerable<Finding> NoPolicy(Catalogue catalogue) =>
        from table in catalogue.Tables
        where table.IsGuarded && !table.Policies.Any(policy => policy.IsPermissive)
        let open = catalogue.Open(table, Verbs.All)
        where open.Length > 0 // without a grant it is for the service role alone
        select new Finding(
            "rls-without-policy", FindingLevel.Warning, table.Id.ToString(), "Row security is on, and no policy lets anybody through",
            $"Granted to {open}, who get no row and no error.",
            $"create policy {Sql.Name($"{table.Name}_select")} on {table.SqlName} for select to authenticated using (/* whose row it is */);");

    public static IEnumerable<Finding> NotForced(Catalogue catalogue) =>
        from table in catalogue.Tables
        where table.IsGuarded && !table.IsForced && table.IsOwnedByLogin
        select new Finding(
            "rls-not-forced", FindingLevel.Warning, table.Id.ToString(), "Policies do not bind the table's owner, and the login is the owner",
            $"Owner: {table.Owner}, login: {catalogue.Server.Login}; a statement that forgot to become its caller reads every row.",
            $"alter table {table.SqlName} force row level security;");

    public static IEnumerable<Finding> NotForService(Catalogue catalogue)
    {
        if (catalogue.Role(ApiRoles.Service) is null)
        {
            yield break;
        }

        foreach (var table in catalogue.Tables.Where(table => table.Parent is null)) // a part is reached by way of the whole
        {
            var wanted = Verbs.All.Where(verb => ApiRoles.Bound.Any(role => table.IsGranted(role, verb))).ToArray();
            var missing = wanted.Where(verb => !table.IsGranted(ApiRoles.Service, verb)).ToArray();
            if (missing.Length > 0)
            {
                yield return new Finding(
                    "service-role-without-grant", FindingLevel.Warning, table.Id.ToString(), "The service role may not do what users may",
                    $"Not granted to service_role: {missing.Joined()}. Passing row security is no right to a table.",
                    $"grant {missing.Joined()} on {table.SqlName} to service_role;");
            }
        }
    }

    public static IEnumerable<Finding> NotIndexed(Catalogue catalogue) =>
        from table in catalogue.Tables
        where table.IsGuarded
        from policy in table.Policies
        where policy.Using is { } text && !policy.Columns.Any(table.LedBy.Contains)
        let columns = PolicyText.OwnerColumns(policy.Using!, table).Distinct().ToArray()
        where columns.Length > 0
        group policy by (table, Column: columns[0]) into told
        select new Finding(
            "policy-column-not-indexed", FindingLevel.Warning, told.Key.table.Id.ToString(), "No index leads with the column that a policy looks at",
            $"Column {told.Key.Column}, policies: {told.Select(policy => policy.Name).Joined()}; each read goes through the whole table.",
            $"create index on {told.Key.table.SqlName} ({Sql.Name(told.Key.Column)});");

    public static IEnumerable<Finding> SecretColumns(Catalogue catalogue) =>
        from table in catalogue.Examined
        let readers = ApiRoles.Bound.Where(role => catalogue.May(role, table, Verbs.Select)).ToArray()
        let secrets = table.Columns.Where(column => SecretNames.Fits(column.Name) && readers.Any(role => IsRead(table, column, role)))
            .Select(column => column.Name).ToArray()
        where readers.Length > 0 && secrets.Length > 0
        select new Finding(
            "secret-column", table is not { IsTable: true, IsGuarded: true } ? FindingLevel.Error : readers.Contains(ApiRoles.Anon) ? FindingLevel.Warning : FindingLevel.Info,
            table.Id.ToString(),
            "A column that looks secret can be read over the interface",
            $"Columns: {secrets.Joined()}; readers: {readers.Joined()}.",
            $"revoke select on {table.SqlName} from {readers.Joined()}; -- then grant select on the other columns, or move these to a schema that is not exposed");

    private static bool IsRead(Relation table, Column column, string role) =>
        column.IsGranted(role, Verbs.Select) || table.Grants.Any(grant => grant.Role == role && grant.Verbs.Contains(Verbs.Select));

    /// <summary>What of it the roles that row security has to bind may do, where they may use the schema.</summary>
    internal static string Open(this Catalogue catalogue, Relation relation, IReadOnlyList<string> verbs) =>
        ApiRoles.Bound.Where(role => catalogue.MayUse(role, relation.Schema)).Select(role => (role, relation.Granted(role, verbs))).Told();
}
