using System.Globalization;
using Npgsql;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>What came of one attempt.</summary>
/// <param name="Refusal">Null when the statement went through.</param>
/// <param name="Told">The one value that it gave, if it gave any.</param>
/// <param name="Rows">How many it concerned.</param>
/// <param name="After">What the keeper saw after it; null when it did not go through.</param>
internal sealed record Outcome(Refusal? Refusal, string? Told, long Rows, string? After);

/// <summary>Why the server refused.</summary>
/// <param name="State">SQLSTATE.</param>
/// <param name="Cause">Which part of the server did it.</param>
/// <param name="Message">In the server's words; it may name what was made up, and no one else's values.</param>
internal sealed record Refusal(string State, RefusalCause Cause, string Message);

internal enum RefusalCause
{
    Grant,
    Policy,

    /// <summary>Another row has the key: the policies had let it through by then.</summary>
    KeyTaken,

    /// <summary>Something points to it, or it points to nothing: it was done by then, and is taken back.</summary>
    Reference,
    Time,
    Other,
}

/// <summary>
/// Where statements are tried: a transaction that is never committed, and in it a savepoint that every attempt starts from.
/// Attempt, becoming the one who makes it, and the look at what came of it are one round trip.
/// </summary>
internal sealed class Stage(NpgsqlConnection connection)
{
    private string _savepoint = "";
    private int _depth;

    /// <summary>Runs statements as somebody, for good until the next <see cref="Back"/>.</summary>
    public async Task Do(Acting who, string sql, CancellationToken cancellationToken)
    {
        await using var batch = Batch(who.Sql, sql, Acting.Login.Sql);
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The rows of a query, as texts.</summary>
    public async Task<List<string?[]>> Ask(Acting who, string sql, CancellationToken cancellationToken)
    {
        await using var batch = Batch(who.Sql, sql, Acting.Login.Sql);
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var rows = new List<string?[]>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.IsDBNull(at) ? null : Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture))]);
        }

        return rows;
    }

    /// <summary>Sets a mark; what is done from here on is undone by disposing of it.</summary>
    public async Task<Mark> Enter(CancellationToken cancellationToken)
    {
        var before = _savepoint;
        _savepoint = string.Create(null, $"proof_{++_depth}");
        await using var command = new NpgsqlCommand($"savepoint {_savepoint}", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return new Mark(this, before);
    }

    /// <summary>Undoes everything since the mark.</summary>
    public async Task Back(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"rollback to savepoint {_savepoint}", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Tries a statement from the mark on. What it changed stays until the next attempt or <see cref="Back"/>.</summary>
    /// <param name="who">Who tries it.</param>
    /// <param name="sql">One statement; a query gives one value.</param>
    /// <param name="keeper">Who looks afterwards.</param>
    /// <param name="look">A query of one value, which tells what there is then; null for no look.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Outcome> Try(Acting who, string sql, Acting keeper, string? look, CancellationToken cancellationToken)
    {
        await using var batch = Batch($"rollback to savepoint {_savepoint}", who.Sql, sql, keeper.Sql, look ?? "select null");
        var attempt = batch.BatchCommands[2];
        try
        {
            var told = new List<string?>();
            await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
            {
                do
                {
                    told.Add(await reader.ReadAsync(cancellationToken) && !reader.IsDBNull(0) ? Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) : null);
                }
                while (await reader.NextResultAsync(cancellationToken));
            }

            // Becoming and looking give one result each, and so does an attempt that is a query.
            return new Outcome(null, told.Count == 4 ? told[1] : null, (long)attempt.Rows, told[^1]);
        }
        catch (PostgresException refused)
        {
            return new Outcome(new Refusal(refused.SqlState, CauseOf(refused), refused.MessageText), null, 0, null);
        }
    }

    /// <summary>What is told of something that broke the trial itself, not one attempt.</summary>
    public static string Untried(PostgresException fault) => $"It could not be tried: {fault.SqlState}: {fault.MessageText}.";

    private static RefusalCause CauseOf(PostgresException refused) => refused.SqlState switch
    {
        "42501" when refused.Routine is "ExecWithCheckOptions" or "check_enable_rls" => RefusalCause.Policy,
        "42501" => RefusalCause.Grant,
        "23505" => RefusalCause.KeyTaken,
        "23503" => RefusalCause.Reference,
        "57014" or "55P03" or "40P01" => RefusalCause.Time,
        _ => RefusalCause.Other,
    };

    private NpgsqlBatch Batch(params string[] statements)
    {
        var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        return batch;
    }

    /// <summary>A mark that everything after it can be taken back to.</summary>
    internal sealed class Mark(Stage stage, string before) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await stage.Back(CancellationToken.None);
            stage._savepoint = before;
        }
    }
}
