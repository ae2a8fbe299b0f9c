using Codette.Application.Identity;
using Dapper;
using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>The kinds of work that stores have.</summary>
internal static class Asking
{
    /// <summary>A read: its rows as Dapper maps them to a record by the names of the columns.</summary>
    public static Task<List<TRow>> Query<TRow>(
        this PostgresDatabase database, Caller caller, Statement statement, CancellationToken cancellationToken) =>
        database.Query(Actor.Of(caller), statement, ReadRows<TRow>, cancellationToken);

    /// <summary>A read whose answer is taken from the reader.</summary>
    public static Task<T> Query<T>(
        this PostgresDatabase database, Actor actor, Statement statement, Func<NpgsqlDataReader, CancellationToken, ValueTask<T>> read,
        CancellationToken cancellationToken) =>
        database.Run(new Work<T>(actor, [statement], read, Repeatable: true, IsWrite: false), cancellationToken);

    /// <summary>A write: gives how many rows it changed.</summary>
    public static Task<int> Execute(
        this PostgresDatabase database, Caller caller, Statement statement, bool repeatable, CancellationToken cancellationToken) =>
        database.Run(
            new Work<int>(
                Actor.Of(caller), [statement], static (reader, _) => ValueTask.FromResult(reader.RecordsAffected), repeatable, IsWrite: true),
            cancellationToken);

    public static async ValueTask<List<TRow>> ReadRows<TRow>(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var rows = new List<TRow>();
        if (!reader.HasRows)
        {
            return rows;
        }

        var parse = reader.GetRowParser<TRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(parse(reader));
        }

        return rows;
    }

    /// <summary>A text of a column that may be null.</summary>
    public static string? Text(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
