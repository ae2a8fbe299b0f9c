using Codette.Domain.RowSecurity;
using Codette.Infrastructure.Documents;
using Npgsql;
using NpgsqlTypes;

namespace Codette.Infrastructure.Postgres.RowSecurity;

/// <summary>
/// Reads the catalogue in one round trip, as the login itself, from any database: the text is that of the function in the
/// migrations, which clients without a login call.
/// </summary>
internal static class CatalogueReader
{
    private const string Mark = "$catalogue$";

    /// <summary>
    /// Names in what is read are then told in full; to compile the query would take longer than to run it; and a table that
    /// somebody holds is waited for a while, since what is written of it cannot be read meanwhile.
    /// </summary>
    private const string Settings = """
        select set_config('search_path', '', true), set_config('jit', 'off', true), set_config('lock_timeout', '3s', true),
          set_config('statement_timeout', '20s', true), set_config('standard_conforming_strings', 'on', true), set_config('row_security', 'on', true)
        """;

    private static readonly string _query = MigrationScripts.Text("0012_create_read_catalogue.sql").Split(Mark)[1]
        .Replace("p_schemas", "$1", StringComparison.Ordinal);

    /// <param name="connection">Within a transaction, which the settings are for.</param>
    /// <param name="schemas">Null for those that are exposed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Catalogue> Read(NpgsqlConnection connection, IReadOnlyList<string>? schemas, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand("set transaction read write")); // a login may have another default
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Settings));
        batch.BatchCommands.Add(new NpgsqlBatchCommand(_query)
        {
            Parameters = { new NpgsqlParameter { Value = schemas?.ToArray() as object ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text } },
        });
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return CatalogueDocument.Read(reader.GetString(0));
    }
}
