using Codette.Domain.RowSecurity;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>A row that was made for a proof.</summary>
/// <param name="Values">Every column as text.</param>
/// <param name="Place">Its ctid, which any change moves.</param>
/// <param name="Part">The table that it lies in: of a whole with parts, or with heirs, one of these.</param>
/// <param name="Keeper">Who made it and sees it, past row security.</param>
internal sealed record SeededRow(IReadOnlyDictionary<string, string?> Values, string Place, string Part, Acting Keeper)
{
    /// <summary>As a condition: where a row has no key.</summary>
    public string IsHere => $"ctid = '{Place}'::tid and tableoid = {Part}";
}

/// <summary>What belongs to a person: one row in every table that could be given one, each pointing to the person's others.</summary>
internal sealed class World(Person person)
{
    private readonly Dictionary<ObjectName, SeededRow> _rows = [];
    private readonly Dictionary<ObjectName, string> _missing = [];
    private readonly Dictionary<ObjectName, IReadOnlyDictionary<string, int>> _choices = [];

    public Person Person => person;

    public IReadOnlyDictionary<ObjectName, SeededRow> Rows => _rows;

    /// <summary>Why a table has no row of the person's.</summary>
    public string Missing(ObjectName table) => _missing.GetValueOrDefault(table, "No row could be made.");

    /// <summary>Of each column the number of the value that the table took.</summary>
    public IReadOnlyDictionary<string, int>? Choices(ObjectName table) => _choices.GetValueOrDefault(table);

    public void Add(ObjectName table, SeededRow row) => _rows[table] = row;

    public void Remember(ObjectName table, IReadOnlyDictionary<string, int> choices) => _choices[table] = choices;

    public void Miss(ObjectName table, string reason) => _missing[table] = reason;
}

/// <summary>Makes the worlds of two people, table after table, what is pointed to before what points to it.</summary>
internal sealed class Seeding(Catalogue catalogue, RowMaker maker)
{
    public async Task<(World A, World B)> Run(Person a, Person b, CancellationToken cancellationToken)
    {
        var (worldA, worldB) = (new World(a), new World(b));
        var salt = 0;
        foreach (var table in InOrder())
        {
            salt++;
            foreach (var world in new[] { worldA, worldB })
            {
                await maker.Seed(world, table, salt, cancellationToken);
            }
        }

        return (worldA, worldB);
    }

    /// <summary>Partitions come last: the row of the whole table is in one of them.</summary>
    private List<Relation> InOrder()
    {
        var order = new List<Relation>();
        var seen = new HashSet<ObjectName>();
        foreach (var table in catalogue.Relations.Where(relation => relation.IsTable && relation.Parent is null))
        {
            Visit(table);
        }

        return [.. order, .. catalogue.Relations.Where(relation => relation is { IsTable: true, Parent: not null })];

        void Visit(Relation table)
        {
            if (!seen.Add(table.Id))
            {
                return; // or a circle, which a column that may be null opens
            }

            foreach (var reference in table.References)
            {
                if (catalogue.Find(reference.To) is { } target)
                {
                    Visit(target);
                }
            }

            order.Add(table);
        }
    }
}
