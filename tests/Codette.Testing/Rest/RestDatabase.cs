using System.Text.Json;
using Codette.Testing.Rest.Catalog;
using Codette.Testing.Rest.Sql;
using Npgsql;

namespace Codette.Testing.Rest;

/// <summary>Does each request in a transaction of its own, as the role of its caller.</summary>
internal sealed class RestDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    public RestDatabase(string connectionString)
    {
        _source = NpgsqlDataSource.Create(connectionString);
        Catalog = new(Open);
    }

    public SchemaCatalog Catalog { get; }

    /// <param name="check">Throws where the outcome is not to be kept.</param>
    /// <remarks>A client that leaves does not stop its request: what it began is finished.</remarks>
    public async Task<StatementResult> Run(
        RestRequest request, bool isReadOnly, SqlText statement, Action<StatementResult> check)
    {
        var settings = await Catalog.FindSettings(request.Caller.Role);
        await using var connection = await Open();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var batch = new NpgsqlBatch(connection, transaction);
        if (isReadOnly)
        {
            batch.BatchCommands.Add(new("set transaction read only"));
        }

        batch.BatchCommands.Add(SetUp(request, settings).ToCommand());
        batch.BatchCommands.Add(statement.ToCommand());
        var result = await Read(batch);
        check(result);
        await transaction.CommitAsync();
        return result;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<NpgsqlConnection> Open()
    {
        try
        {
            return await _source.OpenConnectionAsync();
        }
        catch (NpgsqlException error)
        {
            throw error.InnerException is TimeoutException
                ? new RestException(504, "PGRST003", "Timed out acquiring connection from connection pool.")
                : new RestException(503, "PGRST000", "Database connection error. Retrying the connection.", error.Message);
        }
    }

    /// <summary>Parameters of the role come before the role, which might not be allowed to set them.</summary>
    private static SqlText SetUp(RestRequest request, IEnumerable<(string Name, string Value)> settings)
    {
        var headers = request.Headers.Where(header => header.Key != "Cookie")
            .ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString());
        (string Name, string Value)[] all =
        [
            ("search_path", $"\"{request.Schema}\", public"),
            .. settings,
            ("role", request.Caller.Role),
            ("request.jwt.claims", request.Caller.Claims),
            ("request.method", request.Method),
            ("request.path", request.Path),
            ("request.headers", JsonSerializer.Serialize(headers)),
            ("request.cookies", "{}"),
        ];
        var sql = new SqlText();
        return sql.Add("select ").List(
            all,
            setting => sql.Add("set_config(").Value(setting.Name).Add(", ").Value(setting.Value).Add(", true)"));
    }

    private static async Task<StatementResult> Read(NpgsqlBatch batch)
    {
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.NextResultAsync();
        await reader.ReadAsync();
        return new(
            reader.IsDBNull(0) ? null : reader.GetInt64(0), reader.GetInt64(1),
            reader.IsDBNull(2) ? null : reader.GetFieldValue<string[]>(2), reader.IsDBNull(3) ? null : reader.GetInt32(3),
            reader.GetString(4));
    }
}
