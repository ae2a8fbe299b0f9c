using Codette.Testing.Rest.Catalog;
using Codette.Testing.Rest.Grammar;

namespace Codette.Testing.Rest.Sql;

/// <summary>Calls of a function, whose rows can be filtered like those of a table.</summary>
/// <param name="Range">The rows to give.</param>
internal sealed record CallSql(Routine Routine, RestQuery Query, RowRange Range, bool Counts, ResultShape Shape)
{
    private Relation Rows => new(null, Routine.Name, []);

    /// <summary>With the arguments of a URL.</summary>
    public SqlText With(IReadOnlyDictionary<string, string> arguments)
    {
        var sql = Start();
        var given = Routine.Arguments.Zip(Routine.Types).Where(each => arguments.ContainsKey(each.First)).ToArray();
        Call(sql, () => sql.List(given, each =>
            sql.Name(each.First).Add(" := ").Value(arguments[each.First]).Add("::").Add(each.Second)));
        return Finish(sql);
    }

    /// <summary>With the arguments of a body.</summary>
    public SqlText With(Payload payload)
    {
        var sql = Start();
        var given = Routine.Arguments.Zip(Routine.Types, (name, type) => new Column(name, type, null, false))
            .Where(column => payload.Keys.Contains(column.Name)).ToArray();
        if (given.Length == 0)
        {
            Call(sql, () => { });
            return Finish(sql);
        }

        sql.FromPayload(payload, given, defaults: false, single: true).Add(", lateral ");
        Call(sql, () => sql.List(given, column => sql.Name(column.Name).Add(" := pgrst_body.").Name(column.Name)), from: "");
        return Finish(sql);
    }

    private SqlText Start() => new SqlText().Add("with pgrst_source as (select ")
        .Add(Routine.IsComposite ? "pgrst_call.*" : "pgrst_call.pgrst_scalar");

    private void Call(SqlText sql, Action arguments, string from = " from ")
    {
        sql.Add(from).Add(Routine.IsComposite ? "" : "(select ").Name(Routine.Schema, Routine.Name).Add("(");
        arguments();
        sql.Add(Routine.IsComposite ? ") pgrst_call" : ") as pgrst_scalar) pgrst_call");
    }

    private SqlText Finish(SqlText sql)
    {
        sql.Add(")");
        if (Counts)
        {
            sql.Add(", pgrst_source_count as (select 1 from pgrst_source as ").Name(Rows.Name)
                .Where(Rows, Query.Filters).Add(")");
        }

        sql.Result(
            Shape, Counts ? "(select count(*) from pgrst_source_count)" : "null", Routine.IsSet ? "count(_postgrest_t)" : "1");
        return sql.Add(" from (select ").Select(Rows, Query.Select).Add(" from pgrst_source as ").Name(Rows.Name)
            .Where(Rows, Query.Filters).OrderAndLimit(Rows, Query.Order, Range).Add(") _postgrest_t");
    }
}
