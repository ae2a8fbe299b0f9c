using Microsoft.Data.Sqlite;

namespace Codette.Infrastructure.Sqlite;

/// <summary>
/// One open connection and the statements that were prepared on it: preparing costs more than running a short one.
/// Used by one thread at a time.
/// </summary>
internal sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>For statements off the hot path, through Dapper.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>A statement that stays prepared, its parameters <c>$1</c>, <c>$2</c>, … set to the values in order.</summary>
    /// <param name="sql">The statement; each distinct one is kept.</param>
    /// <param name="values">Text, numbers, or null.</param>
    public SqliteCommand Prepared(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var index = 1; index <= values.Length; index++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(null, $"${index}") });
            }

            _prepared.Add(sql, command);
        }

        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        return command;
    }

    public void Execute(string sql) => Prepared(sql).ExecuteNonQuery();

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }
}
