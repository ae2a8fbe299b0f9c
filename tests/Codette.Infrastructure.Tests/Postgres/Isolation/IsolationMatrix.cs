using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>Every table and function × everybody × every verb, on a database where A and B have rows.</summary>
internal sealed class IsolationMatrix
{
    private readonly TestDatabase _database;
    private readonly string _checksum;
    private readonly List<Probe> _probes;

    private IsolationMatrix(TestDatabase database, IReadOnlyList<GuardedTable> tables)
    {
        (_database, Tables) = (database, tables);
        var rows = tables.Where(table => table.HasOwner).Select(
            table => $"select '{table.Name}' || t::text as row from codette.{table.Name} t where owner = {Recipe.Of(Person.A)}");
        _checksum = $"select count(*) || md5(string_agg(row, '|' order by row)) from ({string.Join(" union all ", rows)}) as rows";
        _probes = [.. tables.SelectMany(ProbesOf), .. FunctionProbes.All()];
    }

    public IReadOnlyList<GuardedTable> Tables { get; }

    /// <summary>Reads the tables from the catalogue and stores what is A's and B's, each by themselves, if it is not there yet.</summary>
    /// <exception cref="InvalidOperationException">There is a table that this does not know.</exception>
    public static async Task<IsolationMatrix> Seed(TestDatabase database, CancellationToken token)
    {
        await using var admin = await Sessions.Open(database.AdminConnectionString, token);
        var matrix = new IsolationMatrix(database, await GuardedTable.Read(admin));
        await using var connection = await Sessions.Open(database.ConnectionString(TestRoles.Caller), token);
        foreach (var (person, role) in new[] { (Person.A, Role.A), (Person.B, Role.B) })
        {
            await using var batch = Stage.Acting(connection, role);
            foreach (var (table, recipe) in Recipe.Known)
            {
                foreach (var number in new[] { 1, 2 })
                {
                    batch.BatchCommands.Add(new NpgsqlBatchCommand($"{Recipe.Insert(table, recipe.Row(person, number))} on conflict do nothing"));
                }
            }

            await batch.ExecuteNonQueryAsync(token);
        }

        return matrix;
    }

    /// <summary>Tries all, or what concerns one table or function.</summary>
    /// <param name="mutation">What is done to the schema before, and undone after; null for the schema as it is.</param>
    /// <param name="until">Ends with the first cell of this verdict.</param>
    public async Task<IReadOnlyList<Cell>> Run(CancellationToken token, string? mutation = null, string? target = null, Verdict? until = null)
    {
        await using var stage = await Stage.Open(_database, _checksum, mutation, token);
        var cells = new List<Cell>();
        var failed = new HashSet<(string, string)>();
        foreach (var probe in _probes.Where(probe => target is null || probe.Target == target))
        {
            var saw = await stage.Try(probe, token);
            if (probe.IsControl && saw != probe.Expected)
            {
                failed.Add((probe.Target, probe.Verb));
            }

            cells.Add(new Cell(probe, saw, saw == probe.Expected ? Verdict.Held : Verdict.Leaked));
            if (Judged(cells[^1]).Verdict == until)
            {
                break;
            }
        }

        return [.. cells.Select(Judged)];

        Cell Judged(Cell cell) => failed.Contains((cell.Probe.Target, cell.Probe.Verb)) ? cell with { Verdict = Verdict.Unproven } : cell;
    }

    /// <summary>The state of all of A's rows, as a superuser sees it.</summary>
    public Task<string> Checksum(CancellationToken token) => Sessions.Ask<string>(_database.AdminConnectionString, _checksum, token);

    private static IEnumerable<Probe> ProbesOf(GuardedTable table) =>
        table.HasOwner && Recipe.Known.TryGetValue(table.Name, out var recipe) ? new TableProbes(table, recipe).All()
        : !table.HasOwner && CommonProbes.Known.Contains(table.Name) ? CommonProbes.Of(table)
        : throw new InvalidOperationException(
            $"codette.{table.Name} is new to the isolation tests: give it a recipe, or say that its rows are nobody's.");
}
