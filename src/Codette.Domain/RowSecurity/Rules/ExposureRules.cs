namespace Codette.Domain.RowSecurity.Rules;

/// <summary>Whether something leads past row security: views, functions, rights that it does not bind.</summary>
internal static class ExposureRules
{
    private const string Truncate = "truncate";

    private static readonly string[] _all = [.. Verbs.All, Truncate, "references", "trigger"];

    public static IEnumerable<Finding> DefinerViews(Catalogue catalogue) =>
        from view in catalogue.Examined
        where view is { Kind: "v", IsInvoker: false, Views.Count: > 0 }
        let open = catalogue.Open(view, Verbs.All)
        where open.Length > 0
        select new Finding(
            "security-definer-view", FindingLevel.Error, view.Id.ToString(), "A view reads with its owner's rights, past the policies of its tables",
            $"It reads {view.Views.Select(each => each.ToString()).Joined()} as {view.Owner}; granted to {open}.",
            $"alter view {view.SqlName} set (security_invoker = true);");

    public static IEnumerable<Finding> MaterialisedViews(Catalogue catalogue) =>
        from view in catalogue.Examined
        where view.Kind == "m"
        let open = catalogue.Open(view, [Verbs.Select])
        where open.Length > 0
        select new Finding(
            "materialized-view-exposed", FindingLevel.Error, view.Id.ToString(), "A materialised view is exposed; it can have no row security",
            $"It keeps rows of {view.Views.Select(each => each.ToString()).Joined()}; granted to {open}.",
            $"revoke all on {view.SqlName} from anon, authenticated, public;");

    public static IEnumerable<Finding> ForeignTables(Catalogue catalogue) =>
        from table in catalogue.Examined
        where table.Kind == "f"
        let open = catalogue.Open(table, Verbs.All)
        where open.Length > 0
        select new Finding(
            "foreign-table-exposed", FindingLevel.Error, table.Id.ToString(), "A foreign table is exposed; it can have no row security",
            $"Granted to {open}.", $"revoke all on {table.SqlName} from anon, authenticated, public;");

    public static IEnumerable<Finding> DefinerFunctions(Catalogue catalogue) =>
        from routine in catalogue.Routines
        where routine is { IsDefiner: true, IsTrigger: false }
        let callers = ApiRoles.Bound.Where(role => routine.Callers.Contains(role) && catalogue.MayUse(role, routine.Schema)).ToArray()
        where callers.Length > 0
        select new Finding(
            "security-definer-function", LevelOf(routine, callers), Name(routine),
            "A function that runs with its owner's rights can be called over the interface",
            $"It runs as {routine.Owner}; callers: {callers.Joined()}.{(routine.ServesPolicies ? " Policies call it, so that their callers need the right." : "")}",
            routine.ServesPolicies
                ? $"alter routine {routine.Signature} set schema private; -- some schema that is not exposed, and of which authenticated has USAGE"
                : $"revoke execute on routine {routine.Signature} from public, {callers.Joined()}; -- or: alter routine {routine.Signature} security invoker;");

    public static IEnumerable<Finding> DefinerTriggers(Catalogue catalogue) =>
        from relation in catalogue.Examined
        where relation.DefinerTriggers.Count > 0
        let open = catalogue.Open(relation, Verbs.Writes)
        where open.Length > 0
        select new Finding(
            "security-definer-trigger", relation.Kind == "v" ? FindingLevel.Warning : FindingLevel.Info, relation.Id.ToString(),
            relation.Kind == "v" ? "What is written to a view is done by a function with its owner's rights" : "What users write makes a function run with its owner's rights",
            $"Functions: {relation.DefinerTriggers.Joined()}; granted to {open}.",
            $"alter function {Sql.Name(relation.DefinerTriggers[0].Split('.')[0], relation.DefinerTriggers[0].Split('.')[1])}() security invoker; -- unless it looks itself whose row it is");

    public static IEnumerable<Finding> SearchPaths(Catalogue catalogue) =>
        from routine in catalogue.Routines
        where routine is { HasSearchPath: false, Kind: "f" or "p", Language: not ("c" or "internal") }
        select new Finding(
            "mutable-search-path", FindingLevel.Warning, Name(routine), "A function takes its search path from whoever calls it",
            routine.IsDefiner ? $"It runs as {routine.Owner}, and finds what the caller puts in its way." : "What its names mean is the caller's choice.",
            $"alter routine {routine.Signature} set search_path = '';");

    public static IEnumerable<Finding> Truncations(Catalogue catalogue) =>
        from table in catalogue.Examined
        where table.Kind is "r" or "p" or "f"
        let roles = ApiRoles.Bound.Where(role => catalogue.May(role, table, Truncate)).ToArray()
        where roles.Length > 0
        let hasAll = roles.Any(role => table.Granted(role, _all).Count == _all.Length)
        select new Finding(
            "truncate-granted", FindingLevel.Error, table.Id.ToString(),
            hasAll ? "ALL is granted, and with it TRUNCATE, which no policy binds" : "TRUNCATE is granted, which no policy binds",
            $"Granted to {roles.Joined()}: whoever acts as one of them can empty the table.",
            $"revoke truncate, references, trigger on {table.SqlName} from {roles.Joined()}, public;");

    public static IEnumerable<Finding> OtherRights(Catalogue catalogue) =>
        from table in catalogue.Examined
        let open = catalogue.Open(table, ["references", "trigger"])
        where open.Length > 0 && catalogue.Open(table, [Truncate]).Length == 0
        select new Finding(
            "excess-grant", FindingLevel.Warning, table.Id.ToString(), "Rights are granted that no request needs", $"Granted to {open}.",
            $"revoke references, trigger on {table.SqlName} from anon, authenticated, public;");

    public static IEnumerable<Finding> Defaults(Catalogue catalogue) =>
        from each in catalogue.Defaults
        where each.Kind is "r"
        group each by (each.Schema, each.Creator) into told
        let grantees = told.Select(each => each.Grantee).Distinct().ToArray()
        let place = told.Key.Schema is { } schema ? $" in schema {Sql.Name(schema)}" : ""
        select new Finding(
            "default-privileges-expose", FindingLevel.Warning, told.Key.Schema ?? "every schema", "Tables that are yet to be made will be exposed by themselves",
            $"What {told.Key.Creator} makes is granted to {told.Select(each => (each.Grantee, each.Privileges)).Told()}.",
            $"alter default privileges for role {Sql.Name(told.Key.Creator)}{place} revoke all on tables from {grantees.Joined()};");

    public static IEnumerable<Finding> Creators(Catalogue catalogue) =>
        from schema in catalogue.Schemas
        let roles = ApiRoles.Bound.Where(schema.Creators.Contains).ToArray()
        where roles.Length > 0
        select new Finding(
            "schema-create-granted", FindingLevel.Error, schema.Name, "The interface's roles may make objects in an exposed schema",
            $"CREATE is granted to {roles.Joined()}.", $"revoke create on schema {Sql.Name(schema.Name)} from {roles.Joined()}, public;");

    public static IEnumerable<Finding> SchemaClosedToService(Catalogue catalogue) =>
        from schema in catalogue.Schemas
        where catalogue.Role(ApiRoles.Service) is not null && ApiRoles.Bound.Any(schema.Users.Contains) && !schema.Users.Contains(ApiRoles.Service)
            && catalogue.Examined.Any(relation => relation.Schema == schema.Name)
        select new Finding(
            "service-role-without-grant", FindingLevel.Warning, schema.Name, "The service role may not use the schema, and users may",
            $"USAGE is granted to {schema.Users.Joined()}.", $"grant usage on schema {Sql.Name(schema.Name)} to service_role;");

    /// <summary>What policies look their answer up by is written that way on purpose, if it is written with care.</summary>
    private static FindingLevel LevelOf(Routine routine, string[] callers) => callers.Contains(ApiRoles.Anon) ? FindingLevel.Error
        : routine is { ServesPolicies: true, HasSearchPath: true, IsVolatile: false } ? FindingLevel.Info
        : FindingLevel.Warning;

    private static string Name(Routine routine) => $"{routine.Schema}.{routine.Name}({routine.Arguments})";
}
