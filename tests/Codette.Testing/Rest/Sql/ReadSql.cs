using Codette.Testing.Rest.Catalog;
using Codette.Testing.Rest.Grammar;

namespace Codette.Testing.Rest.Sql;

internal static class ReadSql
{
    /// <summary>A select, and beside it the count of all rows that meet its conditions.</summary>
    public static SqlText Of(Relation relation, RestQuery query, RowRange range, bool counts, ResultShape shape)
    {
        var sql = new SqlText().Add("with pgrst_source as (select ").Select(relation, query.Select)
            .Add(" from ").Name(relation.Schema, relation.Name).Where(relation, query.Filters)
            .OrderAndLimit(relation, query.Order, range).Add(")");
        if (counts)
        {
            sql.Add(", pgrst_source_count as (select 1 from ").Name(relation.Schema, relation.Name)
                .Where(relation, query.Filters).Add(")");
        }

        return sql.Result(shape, counts ? "(select count(*) from pgrst_source_count)" : "null")
            .Add(" from (select * from pgrst_source) _postgrest_t");
    }
}
