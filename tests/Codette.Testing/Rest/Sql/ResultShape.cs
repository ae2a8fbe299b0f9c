namespace Codette.Testing.Rest.Sql;

/// <summary>What becomes of the rows of <c>pgrst_source</c>.</summary>
internal enum ResultShape
{
    /// <summary>They are counted only.</summary>
    None,

    /// <summary>An array of them.</summary>
    Array,

    /// <summary>The only one.</summary>
    Single,

    /// <summary>An array of values.</summary>
    ScalarArray,

    /// <summary>One value.</summary>
    Scalar,
}

/// <summary>The one row that every statement gives.</summary>
/// <param name="Total">Null where it was not asked for.</param>
/// <param name="Inserted">How many rows were new; null where there was none to store.</param>
internal sealed record StatementResult(long? Total, long Page, string[]? Location, int? Inserted, string Body);

internal static class ResultSql
{
    /// <summary>The outer select, in the order of <see cref="StatementResult"/>.</summary>
    public static SqlText Result(
        this SqlText sql, ResultShape shape, string total, string page = "count(_postgrest_t)", string location = "null::text[]",
        string inserted = "-1") =>
        sql.Add($" select {total}::bigint, {page}::bigint, {location}, {inserted}::int, {Body(shape)}::text");

    private static string Body(ResultShape shape) => shape switch
    {
        ResultShape.Array => "coalesce(json_agg(_postgrest_t), '[]')",
        ResultShape.Single => "coalesce(json_agg(_postgrest_t)->0, 'null')",
        ResultShape.ScalarArray => "coalesce(json_agg(_postgrest_t.pgrst_scalar), '[]')",
        ResultShape.Scalar => "coalesce(json_agg(_postgrest_t.pgrst_scalar)->0, 'null')",
        _ => "''",
    };
}
