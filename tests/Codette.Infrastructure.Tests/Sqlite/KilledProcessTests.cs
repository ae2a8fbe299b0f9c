using System.Diagnostics;
using System.Globalization;
using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Domain.Chat;
using Dapper;

namespace Codette.Infrastructure.Tests.Sqlite;

/// <summary>A real process, killed in the midst of its writes, again and again on the same database.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Kills = 20;

    private readonly TempFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_process_has_lost_nothing_that_it_acknowledged()
    {
        var random = new Random(20260301);
        var acknowledged = new List<string>();
        for (var round = 0; round < Kills; round++)
        {
            acknowledged.AddRange(await AppendUntilKilled(round, TimeSpan.FromMilliseconds(random.Next(0, 120))));
        }

        await using var stores = await RunningStores.Start(_folder.Path);
        var turns = await ReadTurns(stores.Get<IConversationStore>());
        var keys = turns.Select(turn => turn.Question.Text).ToArray();

        TestContext.Current.SendDiagnosticMessage("{0} acknowledged, {1} stored", acknowledged.Count, keys.Length);
        Assert.True(acknowledged.Count > Kills, "The processes were killed before they stored anything.");
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Empty(acknowledged.Except(keys));
        Assert.All(turns, turn => Assert.Equal($"to {turn.Question.Text}", turn.Answer.Text));
        Assert.All(
            keys.GroupBy(key => key[..key.LastIndexOf('.')], key => int.Parse(key.AsSpan(key.LastIndexOf('.') + 1), CultureInfo.InvariantCulture)),
            numbers => Assert.Equal(Enumerable.Range(0, numbers.Count()), numbers));
        Assert.Equal("ok", stores.Database.Read(open => open.Connection.ExecuteScalar<string>("pragma integrity_check"), Token));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The keys that the process told before it was killed, some time after its first.</summary>
    private async Task<List<string>> AppendUntilKilled(int round, TimeSpan delay)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Path.ChangeExtension(typeof(KilledProcessTests).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null),
            [Appender.Argument, _folder.Path, round.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var told = new List<string>();
            var kill = Task.CompletedTask;
            while (await process.StandardOutput.ReadLineAsync(Token) is { } line)
            {
                if (told.Count == 0)
                {
                    kill = KillAfter(process, delay);
                }

                if (line.EndsWith(';'))
                {
                    told.Add(line[..^1]);
                }
            }

            await kill;
            await process.WaitForExitAsync(Token);
            return told;
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task KillAfter(Process process, TimeSpan delay)
    {
        await Task.Delay(delay, TimeProvider.System, Token);
        process.Kill(); // SIGKILL: nothing is flushed, nothing is closed
    }

    private static async Task<List<Turn>> ReadTurns(IConversationStore store)
    {
        var messages = new List<Message>();
        HistoryPage page;
        do
        {
            page = (await store.ReadHistory(Caller.Local, messages.Count == 0 ? null : messages[^1].Id, 1000, Token)).Value;
            messages.AddRange(page.Messages);
        }
        while (page.HasMore);

        Assert.Equal(page.Total, messages.Count);
        messages.Reverse();
        return [.. messages.Chunk(2).Select(pair => new Turn(pair[0], pair[1]))];
    }
}
