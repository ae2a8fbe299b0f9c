using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>
/// Where probes are tried, each in a transaction of which nothing stays. Either by the logins themselves, or, where policies
/// are to be changed first in the same transaction, by a superuser who takes on the login.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private const string OfPolicies = "ExecWithCheckOptions";

    private const string OfGrants = "aclcheck_error";

    private const string Undo = "rollback to savepoint probe";

    private readonly Dictionary<string, NpgsqlConnection> _connections = [];
    private readonly string _checksum;
    private readonly bool _isBorrowed;
    private string? _before;

    private Stage(string checksum, bool isBorrowed) => (_checksum, _isBorrowed) = (checksum, isBorrowed);

    /// <param name="checksum">One statement that tells the state of A's rows.</param>
    /// <param name="mutation">What is done to the schema first; null to go by the logins themselves.</param>
    public static async Task<Stage> Open(TestDatabase database, string checksum, string? mutation, CancellationToken token)
    {
        var stage = new Stage(checksum, mutation is not null);
        var admin = mutation is null ? null : await Sessions.Open(database.AdminConnectionString, token);
        foreach (var login in new[] { TestRoles.Caller, TestRoles.Backend })
        {
            stage._connections[login] = admin ?? await Sessions.Open(database.ConnectionString(login), token);
        }

        foreach (var connection in stage._connections.Values.Distinct())
        {
            await connection.Tell($"begin; {mutation ?? "select"}; savepoint probe", token);
        }

        var callers = stage._connections[TestRoles.Caller];
        stage._before = await stage.Checksum(callers, token);
        await callers.Tell(Undo, token);
        return stage;
    }

    /// <summary>
    /// Tries and undoes. Tells how many rows it concerned and what they returned, or the error with who refused; and when it
    /// changed what is A's.
    /// </summary>
    public async Task<string> Try(Probe probe, CancellationToken token)
    {
        var connection = _connections[probe.As.Login];
        var watches = probe.As == Role.B || probe.As == Role.Anon;
        string outcome;
        try
        {
            outcome = await Do(connection, probe, token);
            outcome = watches && await Checksum(connection, token) != _before ? $"{outcome}, and A's rows are changed" : outcome;
        }
        catch (PostgresException refused)
        {
            outcome = refused.Routine switch
            {
                OfPolicies => $"{refused.SqlState} by policy",
                OfGrants => $"{refused.SqlState} by grant",
                _ => refused.SqlState,
            };
        }

        await connection.Tell(Undo, token);
        return outcome;
    }

    /// <summary>What production does, and before it, for a superuser, to become the login.</summary>
    public static NpgsqlBatch Acting(NpgsqlConnection connection, Role role, bool isBorrowed = false)
    {
        var batch = new NpgsqlBatch(connection);
        if (isBorrowed)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"set local session authorization {role.Login}"));
        }

        if (role.Actor is { } actor)
        {
            var become = PostgresDatabase.Become(actor.Role, new PostgresOptions());
            batch.BatchCommands.Add(new Statement(become, actor.Claims).ToCommand(become));
        }

        return batch;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections.Values.Distinct())
        {
            await connection.DisposeAsync();
        }
    }

    private async Task<string> Do(NpgsqlConnection connection, Probe probe, CancellationToken token)
    {
        await using var batch = Acting(connection, probe.As, _isBorrowed);
        var command = new NpgsqlBatchCommand(probe.Sql);
        batch.BatchCommands.Add(command);
        var returned = new List<string>();
        var isOurs = probe.As.Actor is null; // what comes first is the answer to becoming somebody
        await using (var reader = await batch.ExecuteReaderAsync(token))
        {
            do
            {
                while (await reader.ReadAsync(token))
                {
                    returned.AddRange(isOurs ? [reader.GetValue(0).ToString()!] : []);
                }

                isOurs = true;
            }
            while (await reader.NextResultAsync(token));
        }

        var named = string.Join(",", returned.Order(StringComparer.Ordinal));
        return $"{command.Rows}: {named}"
            .Replace(Person.A.Id.ToString(), "A", StringComparison.Ordinal).Replace(Person.B.Id.ToString(), "B", StringComparison.Ordinal);
    }

    private async Task<string> Checksum(NpgsqlConnection connection, CancellationToken token)
    {
        if (_isBorrowed)
        {
            return await connection.Ask<string>($"set local session authorization default; {_checksum}", token);
        }

        await using (var becoming = Acting(connection, Role.A))
        {
            await becoming.ExecuteNonQueryAsync(token);
        }

        return await connection.Ask<string>(_checksum, token);
    }
}
