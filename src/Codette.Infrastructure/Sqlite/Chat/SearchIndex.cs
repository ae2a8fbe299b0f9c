using Codette.Application.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Codette.Infrastructure.Sqlite.Chat;

/// <summary>
/// Keeps the full-text index of messages. It follows behind the messages, some hundreds at a time every other second, so
/// that storing a turn does not wait for it; a search first brings it to the newest message.
/// </summary>
internal sealed partial class SearchIndex(SqliteWriter writer, TimeProvider time, ILogger<SearchIndex> logger) : BackgroundService
{
    private const int InBackground = 200;
    private const int BeforeSearch = 2_000;

    private const string SelectNext = """
        select max(seq) from (
          select seq from messages where seq > (select seq from messages_search_progress) order by seq limit $1)
        """;

    private const string Insert = """
        insert into messages_search (rowid, text)
        select seq, text from messages where seq > (select seq from messages_search_progress) and seq <= $1 order by seq
        """;

    private const string Advance = "update messages_search_progress set seq = $1";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Indexes what is not yet, in steps between which other writes are done.</summary>
    public async Task CatchUp(CancellationToken cancellationToken)
    {
        while (await Step(BeforeSearch, cancellationToken))
        {
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        var isTold = false;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Step(InBackground, stoppingToken);
                isTold = false;
            }
            catch (StorageUnavailableException)
            {
                // Whoever writes or searches is told; here the next tick tries again.
            }
#pragma warning disable CA1031 // What ends a background service ends the program, and an index is not worth that.
            catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
            {
                if (!isTold)
                {
                    FallsBehind(logger, fault);
                }

                isTold = true;
            }
        }
    }

    [LoggerMessage(EventId = 3101, Level = LogLevel.Error, Message = "The index of messages falls behind")]
    private static partial void FallsBehind(ILogger logger, Exception fault);

    /// <summary>False when nothing is left.</summary>
    private Task<bool> Step(int most, CancellationToken cancellationToken) => writer.Do(
        open =>
        {
            if (open.Prepared(SelectNext, most).ExecuteScalar() is not long last)
            {
                return false;
            }

            open.Prepared(Insert, last).ExecuteNonQuery();
            open.Prepared(Advance, last).ExecuteNonQuery();
            return true;
        },
        cancellationToken);
}
