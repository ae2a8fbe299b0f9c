using Codette.Testing.Rest.Catalog;
using Codette.Testing.Rest.Grammar;

namespace Codette.Testing.Rest.Sql;

/// <summary>Conditions in SQL.</summary>
internal static class ConditionSql
{
    public static SqlText Condition(this SqlText sql, Relation from, Condition condition)
    {
        sql.Add(condition.Negated ? "not " : "");
        switch (condition)
        {
            case Group group:
                return sql.Add("(")
                    .List(group.Members, each => sql.Condition(from, each), group.IsAnd ? " and " : " or ").Add(")");
            case Comparison { Operation: Operation.TextSearch search } comparison:
                return sql.Search(from, comparison.Field, search);
            case Comparison comparison:
                sql.Field(from, comparison.Field).Add(" ");
                return sql.Compare(comparison.Operation);
            default:
                throw new InvalidOperationException($"No such condition: {condition}");
        }
    }

    private static SqlText Compare(this SqlText sql, Operation operation) => operation switch
    {
        Operation.Is truth => sql.Add("is ").Add(truth.Sql),
        Operation.OneOf list => sql.Add("= any (").Value(ArrayLiteral(list.Values)).Add(")"),
        Operation.Operator { Quantifier: null } plain => sql.Add(plain.Sql).Add(" ").Value(Pattern(plain)),
        Operation.Operator many => sql.Add(many.Sql).Add(" ").Add(many.Quantifier!).Add("(").Value(Pattern(many)).Add(")"),
        _ => throw new InvalidOperationException($"No such operation: {operation}"),
    };

    private static SqlText Search(this SqlText sql, Relation from, Field field, Operation.TextSearch search)
    {
        var wrapped = field.Path.Count > 0 || from.Find(field.Name) is { Type: not "tsvector" };
        sql.Add(wrapped ? "to_tsvector(" : "");
        (wrapped ? sql.Language(search) : sql).Field(from, field).Add(wrapped ? ") @@ " : " @@ ").Add(search.Function).Add("(");
        return sql.Language(search).Value(search.Value).Add(")");
    }

    private static SqlText Language(this SqlText sql, Operation.TextSearch search) =>
        search.Language is { } language ? sql.Value(language).Add("::regconfig, ") : sql;

    /// <summary>A client may write an asterisk where SQL has a percent sign.</summary>
    private static string Pattern(Operation.Operator operation) =>
        operation.Sql is "LIKE" or "ILIKE" ? operation.Value.Replace('*', '%') : operation.Value;

    private static string ArrayLiteral(IEnumerable<string> values) =>
        $"{{{string.Join(",", values.Select(value => $"\"{Escape(value)}\""))}}}";

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
