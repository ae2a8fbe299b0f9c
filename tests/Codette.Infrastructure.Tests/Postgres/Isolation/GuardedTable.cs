using Dapper;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>A unique key; <paramref name="Where"/> is the condition of one that is partial.</summary>
internal sealed record UniqueKey(string[] Columns, string? Where)
{
    public string Conflict => $"on conflict ({string.Join(", ", Columns)}){(Where is null ? "" : $" where {Where}")}";
}

/// <summary>A table as the catalogue has it.</summary>
/// <param name="Granted">What <c>authenticated</c> may do.</param>
/// <param name="Keys">The primary key first.</param>
/// <param name="Columns">Their names.</param>
internal sealed record GuardedTable(string Name, IReadOnlySet<string> Granted, IReadOnlyList<UniqueKey> Keys, IReadOnlyList<string> Columns)
{
    private const string SelectTables = """
        select c.relname::text,
          array(select verb from unnest(array['select', 'insert', 'update', 'delete']) as verb where has_table_privilege('authenticated', c.oid, verb)),
          array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped order by attnum)
        from pg_class c where c.relnamespace = 'codette'::regnamespace and c.relkind in ('r', 'p') order by c.relname
        """;

    private const string SelectKeys = """
        select c.relname::text,
          array(select pg_get_indexdef(i.indexrelid, place, true) from generate_series(1, i.indnkeyatts) as place order by place),
          pg_get_expr(i.indpred, i.indrelid)
        from pg_index i join pg_class c on c.oid = i.indrelid
        where c.relnamespace = 'codette'::regnamespace and i.indisunique order by i.indisprimary desc
        """;

    public bool HasOwner => Columns.Contains("owner");

    public static async Task<IReadOnlyList<GuardedTable>> Read(NpgsqlConnection connection)
    {
        var keys = (await connection.QueryAsync<(string Table, string[] Columns, string? Where)>(SelectKeys))
            .ToLookup(key => key.Table, key => new UniqueKey(key.Columns, key.Where));
        return
        [
            .. (await connection.QueryAsync<(string Name, string[] Verbs, string[] Columns)>(SelectTables))
                .Select(table => new GuardedTable(table.Name, table.Verbs.ToHashSet(), [.. keys[table.Name]], table.Columns)),
        ];
    }
}
