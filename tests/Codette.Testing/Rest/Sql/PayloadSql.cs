using Codette.Testing.Rest.Catalog;
using NpgsqlTypes;

namespace Codette.Testing.Rest.Sql;

/// <summary>The rows of a body in SQL, as <c>pgrst_body</c>.</summary>
internal static class PayloadSql
{
    /// <param name="defaults">Whether what a row lacks is its column's default rather than null.</param>
    /// <param name="single">Whether the first row is enough.</param>
    public static SqlText FromPayload(
        this SqlText sql, Payload payload, IReadOnlyList<Column> columns, bool defaults, bool single)
    {
        sql.Add(" from (select ").Parameter(payload.Json, defaults ? NpgsqlDbType.Jsonb : NpgsqlDbType.Json)
            .Add(" as json_data) pgrst_payload, ");
        if (defaults)
        {
            sql.WithDefaults(payload, columns);
        }

        var json = defaults ? "pgrst_defaults.val" : "pgrst_payload.json_data";
        var prefix = defaults ? "jsonb" : "json";
        sql.Add("lateral (select ").List(columns, column => sql.Name(column.Name)).Add(" from ");
        if (columns.Count == 0)
        {
            sql.Add(payload.IsObject ? "(values (1)) _" : $"{prefix}_array_elements({json}) _");
        }
        else
        {
            sql.Add($"{prefix}_to_record{(payload.IsObject ? "" : "set")}({json}) as _(")
                .List(columns, column => sql.Name(column.Name).Add(" ").Add(column.Type)).Add(")");
        }

        return sql.Add(single ? " limit 1" : "").Add(") pgrst_body");
    }

    private static void WithDefaults(this SqlText sql, Payload payload, IReadOnlyList<Column> columns)
    {
        sql.Add("lateral (select ").Add(payload.IsObject ? "" : "jsonb_agg(").Add("jsonb_build_object(");
        sql.List(columns.Where(column => column.Default is not null), column =>
            sql.Value(column.Name).Add("::text, ").Add(column.Default!));
        sql.Add(payload.IsObject
            ? ") || pgrst_payload.json_data as val) pgrst_defaults, "
            : ") || element) as val from jsonb_array_elements(pgrst_payload.json_data) element) pgrst_defaults, ");
    }
}
