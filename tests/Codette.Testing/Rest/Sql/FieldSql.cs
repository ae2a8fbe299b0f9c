using System.Globalization;
using Codette.Testing.Rest.Catalog;
using Codette.Testing.Rest.Grammar;

namespace Codette.Testing.Rest.Sql;

/// <summary>Fields, selections and orders in SQL.</summary>
internal static class FieldSql
{
    public static SqlText Field(this SqlText sql, Relation from, Field field)
    {
        var wrapped = field.Path.Count > 0 && from.Find(field.Name) is { Type: not ("json" or "jsonb") };
        sql.Add(wrapped ? "to_jsonb(" : "").Column(from, field.Name).Add(wrapped ? ")" : "");
        foreach (var step in field.Path)
        {
            sql.Add(step.AsText ? "->>" : "->");
            _ = step.Index is { } index
                ? sql.Value(index.ToString(CultureInfo.InvariantCulture)).Add("::int")
                : sql.Value(step.Key).Add("::text");
        }

        return sql;
    }

    public static SqlText Column(this SqlText sql, Relation from, string name)
    {
        sql.Name(from.Schema, from.Name).Add(".");
        return name == "*" ? sql.Add("*") : sql.Name(name);
    }

    public static SqlText Select(this SqlText sql, Relation from, IEnumerable<SelectItem> items) => sql.List(items, item =>
    {
        sql.Add(item.Cast is null ? "" : "cast(").Field(from, item.Field).Add(item.Cast is null ? "" : $" as {item.Cast})");
        if (item.Alias is not null)
        {
            sql.Add(" as ").Name(item.Alias);
        }
    });

    public static SqlText Where(this SqlText sql, Relation from, IReadOnlyCollection<Condition> conditions) =>
        conditions.Count == 0 ? sql : sql.Add(" where ").List(conditions, each => sql.Condition(from, each), " and ");

    public static SqlText OrderAndLimit(this SqlText sql, Relation from, IReadOnlyCollection<OrderItem> order, RowRange range)
    {
        if (order.Count > 0)
        {
            sql.Add(" order by ").List(order, item => sql.Field(from, item.Field).Add(" ").Add(item.Direction));
        }

        if (range.Limit is { } limit)
        {
            sql.Add(" limit ").Number(limit);
        }

        return range.Offset > 0 ? sql.Add(" offset ").Number(range.Offset) : sql;
    }
}
