using Codette.Infrastructure.Tests.Contracts;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>What the migrations have made, as the catalogue tells it.</summary>
public abstract class MigrationsSchemaFacts(PostgresFixture fixture)
{
    private const int Patience = 60_000;

    private const string Grants = """
        select format('%s %s: %s', c.relname, coalesce(g.rolname, 'public'), string_agg(lower(a.privilege_type), ' ' order by a.privilege_type))
        from pg_class c
          cross join aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) a
          left join pg_roles g on g.oid = a.grantee
        where c.relnamespace = 'codette'::regnamespace and c.relkind <> 'i' and a.grantee <> c.relowner
        group by c.relname, g.rolname
        """;

    private const string OtherGrants = """
        select format('schema %s %s: %s', n.nspname, coalesce(g.rolname, 'public'), lower(string_agg(a.privilege_type, ' ' order by a.privilege_type)))
        from pg_namespace n cross join aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a left join pg_roles g on g.oid = a.grantee
        where n.nspname in ('codette', 'auth') and a.grantee <> n.nspowner group by n.nspname, g.rolname
        union all
        select format('function %s %s: %s', p.proname, coalesce(g.rolname, 'public'), lower(a.privilege_type))
        from pg_proc p cross join aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles g on g.oid = a.grantee
        where p.pronamespace = 'codette'::regnamespace and a.grantee <> p.proowner
        union all
        select format('column %s.%s: %s', attrelid::regclass, attname, attacl) from pg_attribute where attacl is not null and attrelid >= 16384
        union all
        select format('default: %s', defaclacl) from pg_default_acl
        """;

    private static readonly string[] Expected =
    [
        "conversations authenticated: delete insert select update", "conversations service_role: delete insert select update",
        "feedback authenticated: insert select update", "feedback service_role: delete insert select update",
        "knowledge anon: select", "knowledge authenticated: select", "knowledge service_role: delete insert select update",
        "knowledge_edition anon: select", "knowledge_edition authenticated: select", "knowledge_edition service_role: delete insert select update",
        "messages authenticated: insert select", "messages service_role: delete insert select update",
        "schema_versions service_role: select",
        "studio_sessions authenticated: delete insert select update", "studio_sessions service_role: delete insert select update",
        "suggestions authenticated: insert select update", "suggestions service_role: delete insert select update",
    ];

    private static readonly string[] PrivateFunctions =
    [
        "append_turn", "count_raters", "every_word", "fold", "read_feedback", "read_history", "read_tail", "rename_conversation", "save_suggestion",
        "search_messages",
    ];

    private static readonly string[] OtherExpected =
    [
        .. PrivateFunctions.SelectMany(name => new[] { $"function {name} authenticated: execute", $"function {name} service_role: execute" }),
        "function bring_knowledge service_role: execute", "function read_catalogue service_role: execute",
        "function who_am_i anon: execute", "function who_am_i authenticated: execute", "function who_am_i service_role: execute",
        "schema auth anon: usage", "schema auth authenticated: usage", "schema auth service_role: usage",
        "schema codette anon: usage", "schema codette authenticated: usage", "schema codette service_role: usage",
    ];

    private static readonly string[] Policies =
    [
        .. new[] { "conversations", "studio_sessions" }.SelectMany(table => Of(table, "select", "insert", "update", "delete")),
        .. new[] { "suggestions", "feedback" }.SelectMany(table => Of(table, "select", "insert", "update")),
        .. Of("messages", "select", "insert"),
        "knowledge knowledge_select {anon,authenticated} r true -", "knowledge_edition knowledge_edition_select {anon,authenticated} r true -",
        "schema_versions schema_versions_of_codette_backend {codette_backend} * true true",
    ];

    [Fact(Timeout = Patience)]
    public Task No_table_is_without_row_security_that_binds_its_owner_too() => Gives([], """
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and not (c.relrowsecurity and c.relforcerowsecurity)
        """);

    [Fact(Timeout = Patience)]
    public Task Nobody_has_a_right_on_a_table_but_these() => Gives(Expected, Grants);

    [Fact(Timeout = Patience)]
    public Task Nobody_has_any_other_right_but_these() => Gives(OtherExpected, OtherGrants);

    [Fact(Timeout = Patience)]
    public Task Every_policy_is_for_somebody_and_asks_once_for_a_statement() => Gives(Policies, """
        select format('%s %s %s %s %s %s', c.relname, p.polname, array(select pg_get_userbyid(role) from unnest(p.polroles) as role order by 1), p.polcmd,
          coalesce(pg_get_expr(p.polqual, c.oid), '-'), coalesce(pg_get_expr(p.polwithcheck, c.oid), '-'))
        from pg_policy p join pg_class c on c.oid = p.polrelid where p.polpermissive
        """);

    [Fact(Timeout = Patience)]
    public Task No_policy_is_restrictive_and_none_is_for_all() =>
        Gives([], "select polname from pg_policy where not polpermissive or polroles = '{0}'");

    [Fact(Timeout = Patience)]
    public Task Every_index_of_a_table_with_owners_leads_with_the_owner_and_every_such_table_has_one() => Gives([], """
        select format('%s %s', a.attrelid::regclass, i.indexrelid::regclass)
        from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_index i on i.indrelid = a.attrelid
        where c.relnamespace = 'codette'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'owner' and i.indkey[0] is distinct from a.attnum
        """);

    [Fact(Timeout = Patience)]
    public Task Functions_run_as_who_calls_them_and_find_nothing_by_a_path() => Gives(
        [.. PrivateFunctions.Concat(["bring_knowledge", "read_catalogue", "who_am_i"]).Select(name => $"{name} f search_path=\"\"")],
        """
        select format('%s %s %s', proname, prosecdef, (select setting from unnest(proconfig) as setting where setting like 'search_path=%'))
        from pg_proc where pronamespace = 'codette'::regnamespace
        """);

    [Fact(Timeout = Patience)]
    public Task Nothing_is_there_that_could_go_past_the_policies() => Gives([], """
        select relname::text from pg_class where relnamespace = 'codette'::regnamespace and relkind not in ('r', 'p', 'i', 'I', 'S', 't')
        union all select tgname from pg_trigger where not tgisinternal
        union all select rulename from pg_rules where schemaname = 'codette'
        union all select evtname from pg_event_trigger
        """);

    private static IEnumerable<string> Of(string table, params string[] verbs)
    {
        const string own = "(owner = ( SELECT auth.uid() AS uid))";
        return verbs.Select(verb => $"{table} {table}_{verb} {{authenticated}} " + verb switch
        {
            "select" => $"r {own} -",
            "insert" => $"a - {own}",
            "update" => $"w {own} {own}",
            _ => $"d {own} -",
        });
    }

    private async Task Gives(IEnumerable<string> expected, string sql)
    {
        Needed.From(fixture.Services);

        var found = await Node.Lines(fixture.Database!.AdminConnectionString, sql, TestContext.Current.CancellationToken);

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }
}
