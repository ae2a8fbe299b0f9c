using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Codette.Infrastructure.Postgres;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>Takes the filters by owner out of the statements, and keeps what it was given.</summary>
internal sealed partial class OwnerFilters
{
    private readonly ConcurrentDictionary<string, string> _sent = new();

    /// <summary>What was sent, before and after.</summary>
    public IReadOnlyDictionary<string, string> Sent => _sent;

    public StatementRewrite Rewrite => sql => _sent.GetOrAdd(sql, Defences.WithoutOwnerFilters);

    /// <summary>Whether it names a table whose rows have owners, or a function that does.</summary>
    public static bool IsOnOwnedRows(string sql) => Owned().IsMatch(sql);

    [GeneratedRegex(@"codette\.(conversations|messages|studio_sessions|suggestions|feedback|append_turn|save_suggestion)\b")]
    private static partial Regex Owned();
}
