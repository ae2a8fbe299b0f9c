using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>
/// Sends work to the database as the one it is done for. Role, claims and time-outs are set for the transaction alone, in the
/// same batch as the statements: nothing of a caller stays on a connection, and it costs no round trip.
/// </summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly PostgresSource _backend;
    private readonly PostgresSource _callers;
    private readonly PostgresRetries _retries;
    private readonly StatementRewrite? _rewrite;
    private readonly string _becomeAnon;
    private readonly string _becomeAuthenticated;
    private readonly string _becomeService;
    private readonly int _patience;

    public PostgresDatabase(PostgresAddresses addresses, PostgresRetries retries, TimeProvider time, StatementRewrite? rewrite = null)
    {
        var options = addresses.Options;
        _backend = new PostgresSource(addresses.Backend, options, time);
        _callers = addresses.Callers is { } callers ? new PostgresSource(callers, options, time) : _backend;
        (_retries, _rewrite) = (retries, rewrite);
        _becomeAnon = Become(Actor.AnonRole, options);
        _becomeAuthenticated = Become(Actor.Authenticated, options);
        _becomeService = Become(Actor.ServiceRole, options);
        _patience = (int)Math.Ceiling(options.StatementTimeout.TotalSeconds) + 2; // the server ends a statement first, if it lives
    }

    /// <summary>Does the work and returns after its commit.</summary>
    /// <exception cref="Application.Common.StorageException">It was not done.</exception>
    public async Task<T> Run<T>(Work<T> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var source = work.Actor.Role == Actor.ServiceRole ? _backend : _callers;
        using var place = await source.Take(cancellationToken);
        try
        {
            return await _retries.For(work.Repeatable).ExecuteAsync(
                static (state, token) => state.Database.Attempt(state.Source, state.Work, token),
                (Database: this, Source: source, Work: work),
                cancellationToken);
        }
        catch (Exception fault) when (PostgresFaults.Translate(fault) is var told && !ReferenceEquals(told, fault))
        {
            throw told;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _callers.DisposeAsync();
        if (_backend != _callers)
        {
            await _backend.DisposeAsync();
        }
    }

    private async ValueTask<T> Attempt<T>(PostgresSource source, Work<T> work, CancellationToken cancellationToken)
    {
        var isOpen = false;
        try
        {
            await using var connection = await source.Open(cancellationToken);
            isOpen = true;
            await using var batch = new NpgsqlBatch(connection) { Timeout = _patience };
            var become = BecomeOf(work.Actor);
            batch.BatchCommands.Add(new Statement(become, work.Actor.Claims).ToCommand(become));
            foreach (var statement in work.Statements)
            {
                batch.BatchCommands.Add(statement.ToCommand(_rewrite?.Invoke(statement.Sql) ?? statement.Sql));
            }

            return await Answer(batch, work, work.IsWrite ? CancellationToken.None : cancellationToken);
        }
        catch (NpgsqlException fault) when (PostgresFaults.SpoilsPool(fault))
        {
            source.Clear();
            if (isOpen && work is { IsWrite: true, Repeatable: false } && PostgresFaults.LeavesDoubt(fault))
            {
                throw PostgresFaults.Doubt(fault);
            }

            throw;
        }
    }

    private string BecomeOf(Actor actor) => actor.Role switch
    {
        Actor.ServiceRole => _becomeService,
        Actor.AnonRole => _becomeAnon,
        _ => _becomeAuthenticated,
    };

    private static async Task<T> Answer<T>(NpgsqlBatch batch, Work<T> work, CancellationToken cancellationToken)
    {
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        var answer = await work.Read(reader, cancellationToken);
        while (await reader.NextResultAsync(cancellationToken))
        {
            // Only after the last result has the server committed, or refused to.
        }

        return answer;
    }

    /// <summary>
    /// The claims are in one setting. Of the four of older servers, which auth.uid and its neighbours read first, one gets the
    /// subject, taken from the same claims: so they are parsed once and not by every policy; the others are emptied. What is
    /// the same for every caller is part of the text, and all of it a condition, so that little is sent and nothing comes back.
    /// </summary>
    internal static string Become(string role, PostgresOptions options) => string.Create(null, $"""
        select 1 where set_config('role', '{role}', true) is not null and set_config('request.jwt.claims', $1, true) is not null
          and set_config('request.jwt.claim.sub', coalesce($1::jsonb ->> 'sub', ''), true) is not null
          and set_config('request.jwt.claim', '', true) is not null
          and set_config('request.jwt.claim.role', '', true) is not null
          and set_config('request.jwt.claim.email', '', true) is not null
          and set_config('statement_timeout', '{(long)options.StatementTimeout.TotalMilliseconds}', true) is not null
          and set_config('lock_timeout', '{(long)options.LockTimeout.TotalMilliseconds}', true) is not null
        """);
}
