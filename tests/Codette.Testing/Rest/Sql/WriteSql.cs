using Codette.Testing.Rest.Catalog;
using Codette.Testing.Rest.Grammar;

namespace Codette.Testing.Rest.Sql;

/// <summary>Insertions, changes and deletions.</summary>
/// <param name="Keys">The columns that decide whether a row is there already; empty where none do.</param>
internal sealed record WriteSql(
    Relation Relation, RestQuery Query, Preferences Prefer, Payload Payload, IReadOnlyList<string> Keys, ResultShape Shape)
{
    private const string CountUp = "set_config('pgrst.inserted', (coalesce(nullif(current_setting('pgrst.inserted', true), '')"
        + "::int, 0) + 1)::text, true) <> '0'";

    private const string CountDown = "set_config('pgrst.inserted', (coalesce(nullif(current_setting('pgrst.inserted', true), '')"
        + "::int, 0) - 1)::text, true) <> '-1'";

    private const string Location =
        "(select array_agg(key || '=' || coalesce('eq.' || value, 'is.null')) from (select row_to_json(_) as row "
        + "from pgrst_source _ limit 1) first, json_each_text(first.row))";

    private bool Merges => Keys.Count > 0 && Prefer.Merges;

    public SqlText Insert()
    {
        var columns = Payload.Keys.Select(Relation.Get).ToArray();
        var sql = Start().Add("insert into ").Name(Relation.Schema, Relation.Name);
        if (columns.Length > 0)
        {
            sql.Add(" (").List(columns, column => sql.Name(column.Name)).Add(")");
        }

        sql.Add(" select ").List(columns, column => sql.Add("pgrst_body.").Name(column.Name))
            .FromPayload(Payload, columns, Prefer.DefaultsWhatIsMissing, single: false);
        if (Merges)
        {
            sql.Add(" where ").Add(CountUp);
        }

        if (Keys.Count > 0 && (Prefer.Merges || Prefer.Ignores))
        {
            sql.Add(" on conflict (").List(Keys, key => sql.Name(key)).Add(") do ");
            _ = Prefer.Ignores || columns.Length == 0
                ? sql.Add("nothing")
                : sql.Add("update set ").List(columns, column => sql.Name(column.Name).Add(" = excluded.").Name(column.Name))
                    .Add(" where ").Add(CountDown);
        }

        return Finish(
            Returning(sql), Prefer.WantsLocation ? Location : "null::text[]",
            Merges ? "nullif(current_setting('pgrst.inserted', true), '')" : "-1");
    }

    public SqlText Update()
    {
        var columns = Payload.Keys.Select(Relation.Get).ToArray();
        if (columns.Length == 0)
        {
            var none = Start().Add("select ");
            return Finish(Columns(none).Add(" from ").Name(Relation.Schema, Relation.Name).Add(" where false"));
        }

        var sql = Start().Add("update ").Name(Relation.Schema, Relation.Name).Add(" set ");
        sql.List(columns, column => sql.Name(column.Name).Add(" = pgrst_body.").Name(column.Name))
            .FromPayload(Payload, columns, Prefer.DefaultsWhatIsMissing, single: !Payload.IsObject)
            .Where(Relation, Query.Filters);
        return Finish(Returning(sql));
    }

    public SqlText Delete() => Finish(Returning(
        Start().Add("delete from ").Name(Relation.Schema, Relation.Name).Where(Relation, Query.Filters)));

    private static SqlText Start() => new SqlText().Add("with pgrst_source as (");

    private SqlText Returning(SqlText sql) => Columns(sql.Add(" returning "));

    /// <summary>What is read of the rows, and so has to be allowed to be read.</summary>
    private SqlText Columns(SqlText sql)
    {
        string[] names = Prefer.WantsRows ? [.. Query.Select.Select(item => item.Field.Name).Distinct()]
            : Prefer.WantsLocation ? [.. Relation.Keys]
            : [];
        return names.Length == 0 ? sql.Add("1")
            : names.Contains("*") ? sql.Column(Relation, "*")
            : sql.List(names, name => sql.Column(Relation, name));
    }

    private SqlText Finish(SqlText sql, string location = "null::text[]", string inserted = "-1")
    {
        var stored = Relation with { Schema = null };
        sql.Add(")").Result(Shape, "null", location: location, inserted: inserted).Add(" from (select ");
        return (Prefer.WantsRows ? sql.Select(stored, Query.Select) : sql.Add("*"))
            .Add(" from pgrst_source as ").Name(stored.Name).Add(") _postgrest_t");
    }
}
