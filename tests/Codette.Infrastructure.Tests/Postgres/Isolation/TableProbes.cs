using static Codette.Infrastructure.Tests.Postgres.Isolation.Probe;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>Everything that is tried with a table whose rows have owners.</summary>
internal sealed class TableProbes(GuardedTable table, Recipe recipe)
{
    private readonly string _name = $"codette.{table.Name}";
    private readonly string _a = Recipe.Of(Person.A);
    private readonly string _b = Recipe.Of(Person.B);

    public IEnumerable<Probe> All() => [.. Controls(), .. Attacks(), .. OfAnon(), .. OfService()];

    /// <summary>What A may do with A's rows, and that it is no more than that.</summary>
    private IEnumerable<Probe> Controls()
    {
        yield return Control("select", $"select owner from {_name} where {Is(Person.A, 1)}", "1: A");
        yield return Control("insert", Insert(Person.A, 3), "1: ");
        yield return Control("update", $"update {_name} set {recipe.Touch} where {Is(Person.A, 1)} returning owner", "1: A");
        yield return Control("owner", $"update {_name} set owner = {_a} where {Is(Person.A, 1)}", "1: ", "update");
        yield return Control("delete", $"delete from {_name} where {Is(Person.A, 1)} returning owner", "1: A");
        yield return Bound("select", $"select owner from {_name}", "2: A,A");
        yield return Bound("update", $"update {_name} set {recipe.Touch}", "2: ");
        yield return Bound("delete", $"delete from {_name}", "2: ");
        foreach (var key in table.Keys)
        {
            yield return Control("upsert", $"{Insert(Person.A, 1)} {key.Conflict} do nothing", "0: ", "insert");
            yield return Control(
                "upsert", $"{Insert(Person.A, 1)} {key.Conflict} do update set {recipe.Touch} returning owner", "1: A", "update");
        }
    }

    /// <summary>What B tries with A's rows, and with B's own.</summary>
    private IEnumerable<Probe> Attacks()
    {
        yield return Attack("select", "by key", $"select owner from {_name} where {Is(Person.A, 1)}", "0: ");
        yield return Attack("select", "all", $"select owner from {_name}", "2: B,B");
        yield return Attack("select", "all, to change them", $"select owner from {_name} for update", "2: B,B", "update");
        yield return Attack("select", "by a key of the other", $"select owner from {_name} where owner = {_a} or owner <> {_b}", "0: ");

        yield return Attack("insert", "as A", Insert(Person.A, 3), DeniedByPolicy);
        yield return Attack("insert", "as A, a row that is there", Insert(Person.A, 1), DeniedByPolicy);
        foreach (var key in table.Keys)
        {
            yield return Attack("insert", $"own, the key of A's {Columns(key)}", Insert(Mixed(key)), "1: ");
        }

        if (recipe.Reference is { } reference) // a key check sees all rows: it must not tell A's row from one that is not there
        {
            foreach (var number in new[] { 1, 99 })
            {
                yield return Attack("insert", string.Create(null, $"own, below A's {number}"), Insert(Below(reference, number)), "23503");
            }
        }

        foreach (var touched in new[] { recipe.Touch, $"owner = {_b}" })
        {
            yield return Attack("update", $"by key, {touched}", $"update {_name} set {touched} where {Is(Person.A, 1)}", "0: ");
            yield return Attack("update", $"of A's, {touched}", $"update {_name} set {touched} where owner = {_a} returning owner", "0: ");
            yield return Attack("update", $"all, {touched}", $"update {_name} set {touched}", "2: ");
            yield return Attack("update", $"all, told, {touched}", $"update {_name} set {touched} returning owner", "2: B,B");
        }

        yield return Attack("owner", "own to A", $"update {_name} set owner = {_a} where {Is(Person.B, 2)}", DeniedByPolicy, "update");
        yield return Attack("owner", "own to A, told", $"update {_name} set owner = {_a} where {Is(Person.B, 2)} returning owner", DeniedByPolicy, "update");
        yield return Attack("owner", "all to A", $"update {_name} set owner = {_a}", DeniedByPolicy, "update");

        yield return Attack("delete", "by key", $"delete from {_name} where {Is(Person.A, 1)}", "0: ");
        yield return Attack("delete", "of A's", $"delete from {_name} where owner = {_a} returning owner", "0: ");
        yield return Attack("delete", "all", $"delete from {_name}", "2: ");
        yield return Attack("delete", "all, told", $"delete from {_name} returning owner", "2: B,B");
        yield return new Probe(table.Name, Role.B, "truncate", "all", $"truncate {_name}", DeniedByGrant);

        yield return Attack("upsert", "nothing", $"{Insert(Person.A, 1)} on conflict do nothing", DeniedByPolicy, "insert");
        foreach (var key in table.Keys)
        {
            yield return Attack("upsert", $"nothing {key.Conflict}", $"{Insert(Person.A, 1)} {key.Conflict} do nothing", DeniedByPolicy, "insert");
            yield return Attack("upsert", $"own {key.Conflict}, nothing", $"{Insert(Mixed(key))} {key.Conflict} do nothing", "1: ", "insert");
            foreach (var touched in new[] { recipe.Touch, $"owner = {_b}" })
            {
                yield return Attack(
                    "upsert", $"{touched} {key.Conflict}", $"{Insert(Person.A, 1)} {key.Conflict} do update set {touched}", DeniedByPolicy, "update");
                yield return Attack(
                    "upsert", $"own {key.Conflict}, {touched}", $"{Insert(Mixed(key))} {key.Conflict} do update set {touched} returning owner", "1: B", "update");
            }
        }
    }

    private IEnumerable<Probe> OfAnon() => new (string Verb, string Sql)[]
    {
        ("select", $"select owner from {_name}"),
        ("insert", Insert(Person.A, 3)),
        ("update", $"update {_name} set {recipe.Touch}"),
        ("owner", $"update {_name} set owner = {_b}"),
        ("delete", $"delete from {_name}"),
        ("upsert", $"{Insert(Person.A, 1)} on conflict do nothing"),
        ("truncate", $"truncate {_name}"),
    }.Select(each => new Probe(table.Name, Role.Anon, each.Verb, "all", each.Sql, DeniedByGrant));

    private IEnumerable<Probe> OfService() => new (string Verb, string Sql, string Expected)[]
    {
        ("select", $"select owner from {_name} where owner in ({_a}, {_b})", "4: A,A,B,B"),
        ("insert", Insert(Person.A, 3), "1: "),
        ("update", $"update {_name} set {recipe.Touch} where {Is(Person.A, 1)} returning owner", "1: A"),
        ("owner", $"update {_name} set owner = owner where {Is(Person.A, 1)} returning owner", "1: A"),
        ("delete", $"delete from {_name} where {Is(Person.A, 1)} returning owner", "1: A"),
        ("upsert", $"{Insert(Person.A, 1)} {table.Keys[0].Conflict} do update set {recipe.Touch} returning owner", "1: A"),
        ("truncate", $"truncate {_name}", DeniedByGrant),
    }.Select(each => new Probe(table.Name, Role.Service, each.Verb, "any", each.Sql, each.Expected, IsControl: true));

    /// <summary>What is not granted is denied, to A too.</summary>
    private Probe Control(string verb, string sql, string expected, string? right = null) =>
        new(table.Name, Role.A, verb, "own", sql, Granted(right ?? verb, expected), IsControl: true);

    /// <summary>Even who asks for everything gets what is theirs.</summary>
    private Probe Bound(string verb, string sql, string expected) => new(table.Name, Role.A, verb, "all", sql, Granted(verb, expected));

    private Probe Attack(string verb, string name, string sql, string expected, string? right = null) =>
        new(table.Name, Role.B, verb, name, sql, Granted(right ?? verb, expected));

    private string Granted(string right, string expected) => table.Granted.Contains(right) ? expected : DeniedByGrant;

    private string Is(Person person, int number)
    {
        var row = recipe.Row(person, number);
        return string.Join(" and ", table.Keys[0].Columns.Select(column => $"{column} = {row[column]}"));
    }

    private string Insert(Person person, int number) => Insert(recipe.Row(person, number));

    private string Insert(Dictionary<string, string> row) => Recipe.Insert(table.Name, row);

    /// <summary>A row of B's that has, but for its owner, a key that one of A's has.</summary>
    private Dictionary<string, string> Mixed(UniqueKey key)
    {
        var (row, theirs) = (recipe.Row(Person.B, 3), recipe.Row(Person.A, 1));
        foreach (var column in key.Columns.Where(column => column != "owner"))
        {
            row[column] = theirs[column];
        }

        return row;
    }

    /// <summary>A row of B's that refers to what is A's, or to nothing.</summary>
    private Dictionary<string, string> Below((string Column, Func<Person, int, string> Id) reference, int number) =>
        new(recipe.Row(Person.B, 3)) { [reference.Column] = reference.Id(Person.A, number) };

    private static string Columns(UniqueKey key) => string.Join(" and ", key.Columns.Where(column => column != "owner"));
}
