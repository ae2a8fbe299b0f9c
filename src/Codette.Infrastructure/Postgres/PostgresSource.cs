using System.Threading.RateLimiting;
using Codette.Application.Common;
using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>The connections of one login: at most so many, and a line of bounded length before them.</summary>
internal sealed class PostgresSource : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly ConcurrencyLimiter _places;
    private readonly PostgresOptions _options;
    private readonly TimeProvider _time;

    public PostgresSource(NpgsqlConnectionStringBuilder address, PostgresOptions options, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _source = new NpgsqlDataSourceBuilder(address.ConnectionString).Build();
        _places = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = address.MaxPoolSize,
            QueueLimit = options.QueuedWork,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
    }

    public async ValueTask<NpgsqlConnection> Open(CancellationToken cancellationToken)
    {
        var connection = _source.CreateConnection();
        await connection.OpenInTime(cancellationToken);
        return connection;
    }

    /// <summary>Closes what is at rest; what is in use is closed when it comes back.</summary>
    public void Clear() => _source.Clear();

    /// <summary>A place to be given back. Waits in line for it.</summary>
    /// <exception cref="StorageUnavailableException">The line is too long, or moves too slowly.</exception>
    public async ValueTask<RateLimitLease> Take(CancellationToken cancellationToken)
    {
        var lease = _places.AttemptAcquire();
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        using var patience = new CancellationTokenSource(_options.QueueTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            lease = await _places.AcquireAsync(1, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Busy();
        }

        if (!lease.IsAcquired)
        {
            lease.Dispose();
            throw Busy();
        }

        return lease;
    }

    public async ValueTask DisposeAsync()
    {
        await _places.DisposeAsync();
        await _source.DisposeAsync();
    }

    private static StorageUnavailableException Busy() =>
        new("storage_busy", "Too much work is waiting for the database; try again.");
}
