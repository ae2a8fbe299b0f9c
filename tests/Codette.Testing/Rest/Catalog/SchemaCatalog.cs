using System.Collections.Concurrent;
using Npgsql;

namespace Codette.Testing.Rest.Catalog;

/// <summary>
/// What the schemas hold, whoever may use it. What was found is remembered, as PostgREST does until it is told to reload.
/// </summary>
internal sealed class SchemaCatalog(Func<Task<NpgsqlConnection>> open)
{
    private const string ColumnsSql =
        """
        select a.attname, format_type(a.atttypid, null), coalesce(i.indisprimary, false), case
            when a.attidentity = 'd' then (
              select format('nextval(%L)', s.objid::regclass) from pg_depend s
              where s.classid = 'pg_class'::regclass and s.refobjid = c.oid and s.refobjsubid = a.attnum and s.deptype = 'i')
            when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid)
          end
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
        left join pg_index i on i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)
        where n.nspname = $1 and c.relname = $2 and c.relkind in ('r', 'p', 'v', 'm', 'f')
        order by a.attnum
        """;

    private const string RoutinesSql =
        """
        select i.names, i.types, p.pronargdefaults::int, p.proretset,
          r.typtype = 'c' or r.typname = 'record' or coalesce(p.proargmodes::text[] && '{t,b,o}', false),
          r.typname = 'void', p.provolatile <> 'v'
        from pg_proc p
        join pg_namespace n on n.oid = p.pronamespace
        join pg_type r on r.oid = p.prorettype
        cross join lateral (
          select coalesce(array_agg(coalesce(name, '') order by place), '{}') as names,
            coalesce(array_agg(format_type(type, null) order by place), '{}') as types
          from unnest(coalesce(p.proallargtypes, p.proargtypes::oid[]), p.proargnames, p.proargmodes)
            with ordinality as given (type, name, mode, place)
          where type is not null and (mode is null or mode in ('i', 'b'))) i
        where n.nspname = $1 and p.proname = $2 and p.prokind = 'f' and p.provariadic = 0 and not '' = any (i.names)
        """;

    private const string SettingsSql =
        """
        select split_part(setting, '=', 1), substr(setting, strpos(setting, '=') + 1)
        from pg_roles, unnest(rolconfig) as setting where rolname = $1
        """;

    private readonly ConcurrentDictionary<(string, string), Relation> _relations = new();
    private readonly ConcurrentDictionary<(string, string), IReadOnlyList<Routine>> _routines = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<(string Name, string Value)>> _settings = new();

    /// <summary>Forgets everything.</summary>
    public void Reload()
    {
        _relations.Clear();
        _routines.Clear();
        _settings.Clear();
    }

    /// <exception cref="RestException">There is none.</exception>
    public async Task<Relation> FindRelation(string schema, string name)
    {
        if (_relations.TryGetValue((schema, name), out var known))
        {
            return known;
        }

        var columns = await Read(ColumnsSql, [schema, name], row => new Column(
            row.GetString(0), row.GetString(1), row.IsDBNull(3) ? null : row.GetString(3), row.GetBoolean(2)));
        return columns.Count > 0
            ? _relations[(schema, name)] = new(schema, name, columns)
            : throw RestErrors.NoTable(schema, name);
    }

    /// <summary>All functions of that name.</summary>
    public async Task<IReadOnlyList<Routine>> FindRoutines(string schema, string name)
    {
        if (_routines.TryGetValue((schema, name), out var known))
        {
            return known;
        }

        var routines = await Read(RoutinesSql, [schema, name], row => new Routine(
            schema, name, row.GetFieldValue<string[]>(0), row.GetFieldValue<string[]>(1), row.GetInt32(2),
            row.GetBoolean(3), row.GetBoolean(4), row.GetBoolean(5), row.GetBoolean(6)));
        return routines.Count > 0 ? _routines[(schema, name)] = routines : routines;
    }

    /// <summary>What <c>alter role … set</c> says; becoming the role does not apply it.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> FindSettings(string role) =>
        _settings.TryGetValue(role, out var known)
            ? known
            : _settings[role] = await Read(SettingsSql, [role], row => (row.GetString(0), row.GetString(1)));

    private async Task<IReadOnlyList<T>> Read<T>(string sql, string[] values, Func<NpgsqlDataReader, T> read)
    {
        await using var connection = await open();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
