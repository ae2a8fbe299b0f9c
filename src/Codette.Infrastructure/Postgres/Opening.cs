using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>Opens connections in bounded time.</summary>
internal static class Opening
{
    /// <summary>Npgsql's own limit, whose faults tell more, comes first; but it leaves out the handshake of TLS.</summary>
    private static readonly TimeSpan _more = TimeSpan.FromSeconds(1);

    /// <exception cref="NpgsqlException">It could not be opened, or not in time.</exception>
    public static async ValueTask OpenInTime(this NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var opening = connection.OpenAsync(limit.Token);
            if (!opening.IsCompleted && connection.ConnectionTimeout > 0) // one at rest is there at once; 0 is no limit, as in libpq
            {
                limit.CancelAfter(TimeSpan.FromSeconds(connection.ConnectionTimeout) + _more);
            }

            await opening;
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NpgsqlException("No connection in time.", new TimeoutException("The server did not finish the handshake in time.", fault));
        }
    }
}
