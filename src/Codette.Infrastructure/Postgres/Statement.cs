using Codette.Infrastructure.Documents;
using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>
/// One statement and its values, <c>$1</c>, <c>$2</c>, … in order. In every statement on rows that have an owner, <c>$1</c> is
/// the owner and the filter reads <c>owner = $1</c>: a test takes just these filters out.
/// </summary>
internal sealed class Statement(string sql, params object?[] values)
{
    public string Sql => sql;

    public NpgsqlBatchCommand ToCommand(string text)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = Stored(value) });
        }

        return command;
    }

    /// <summary>Times are kept in UTC, to the microsecond.</summary>
    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset time => time.AsStored().UtcDateTime,
        _ => value,
    };
}

/// <summary>Rewrites a statement before it is sent. Only tests register one, to prove what still holds without a filter.</summary>
internal delegate string StatementRewrite(string sql);
