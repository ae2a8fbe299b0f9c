using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Codette.Infrastructure.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>Takes the filters by owner out of the statements, and keeps what it was given.</summary>
internal sealed partial class OwnerFilters
{
    private readonly ConcurrentDictionary<string, string> _sent = new();

    /// <summary>What was sent, before and after.</summary>
    public IReadOnlyDictionary<string, string> Sent => _sent;

    public StatementRewrite Rewrite => sql => _sent.GetOrAdd(sql, TakenOut);

    public static string TakenOut(string sql) => Filter().Replace(sql, "$$1::uuid is not null");

    public static string TakenOutOfFunction(string definition) => FilterOfFunction().Replace(definition, "true");

    /// <summary>Whether it names a table whose rows have owners, or a function that does.</summary>
    public static bool IsOnOwnedRows(string sql) => Owned().IsMatch(sql);

    [GeneratedRegex(@"\b(\w+\.)?owner = \$1\b")]
    private static partial Regex Filter();

    [GeneratedRegex(@"\b(\w+\.)?owner = p_owner\b")]
    private static partial Regex FilterOfFunction();

    [GeneratedRegex(@"codette\.(conversations|messages|studio_sessions|suggestions|feedback|append_turn|save_suggestion)\b")]
    private static partial Regex Owned();
}
