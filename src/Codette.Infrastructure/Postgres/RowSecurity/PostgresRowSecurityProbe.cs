using System.Text.Json;
using Codette.Application.Diagnostics;
using Codette.Domain.RowSecurity;
using Codette.Infrastructure.Postgres.RowSecurity.Proof;
using Npgsql;

namespace Codette.Infrastructure.Postgres.RowSecurity;

/// <summary>
/// Examines whatever database the login enters, Codette's or not, on a connection of its own: its transaction is rolled back,
/// and closed whatever happens.
/// </summary>
internal sealed class PostgresRowSecurityProbe(PostgresAddresses addresses, TimeProvider time) : IRowSecurityProbe
{
    private const int CommandSeconds = 30;

    public async Task<RowSecurityExamination> Examine(RowSecurityQuestion question, CancellationToken cancellationToken)
    {
        Catalogue? catalogue = null;
        try
        {
            await using var connection = new NpgsqlConnection(Address());
            await connection.OpenInTime(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            catalogue = await CatalogueReader.Read(connection, question.Schemas, cancellationToken);
            var obstacle = Obstacle(catalogue, question);
            var proof = obstacle is not null ? null
                : question.Proves ? await new Prover(connection, catalogue, question, time).Run(cancellationToken)
                : await new Looker(connection, catalogue, question, time).Run(cancellationToken);
            await transaction.RollbackAsync(CancellationToken.None);
            return new RowSecurityExamination(catalogue, obstacle, proof, time.GetUtcNow());
        }
        catch (NpgsqlException fault)
        {
            return Nothing(catalogue, $"The database {addresses.Location} could not be examined: {PostgresFaults.Reason(fault)}");
        }
        catch (JsonException)
        {
            return Nothing(catalogue, "The catalogue of the database could not be understood.");
        }
        catch (OperationCanceledException)
        {
            return Nothing(catalogue, "The examination did not end in time.");
        }
    }

    private static string? Obstacle(Catalogue catalogue, RowSecurityQuestion question) =>
        ApiRoles.Bound.All(role => catalogue.Role(role) is null)
            ? "There are no roles anon and authenticated in this server: no interface asks as them, and nothing can be said of whom row security binds."
        : question.PublicTables.FirstOrDefault(name => catalogue.Find(name) is null) is { Name: not null } unknown
            ? $"There is no table {unknown} among those that are examined, and it was called public."
        : catalogue.MissingSchemas.Count > 0 ? $"There is no schema {string.Join(" or ", catalogue.MissingSchemas)} in the database {catalogue.Server.Database}."
        : catalogue.Schemas.Count == 0 ? "No schema is exposed: neither anon nor authenticated may use one. Name those that are meant."
        : null;

    private RowSecurityExamination Nothing(Catalogue? catalogue, string obstacle) => new(catalogue, obstacle, null, time.GetUtcNow());

    /// <summary>Nothing is prepared: what a proof switches off would be seen by no plan that was made before.</summary>
    private string Address() => new NpgsqlConnectionStringBuilder(PostgresAddresses.Alone(addresses.Backend))
    {
        MaxAutoPrepare = 0,
        CommandTimeout = CommandSeconds,
    }.ConnectionString;
}
