using System.Globalization;
using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Infrastructure.Tests.Contracts.Chat;

namespace Codette.Infrastructure.Tests.Sqlite;

/// <summary>The process that <see cref="KilledProcessTests"/> kills: it stores turns and tells each that was acknowledged.</summary>
internal static class Appender
{
    public const string Argument = "append-until-killed";

    private const int Callers = 8;

    public static async Task Run(string folder, string round)
    {
        await using var stores = await RunningStores.Start(folder);
        var store = stores.Get<IConversationStore>();
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => Append(store, $"{round}.{caller}"))));
    }

    /// <summary>Every fourth request is sent twice, as by a client that heard no answer.</summary>
    private static async Task Append(IConversationStore store, string sender)
    {
        for (var number = 0; ; number++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{sender}.{number}");
            for (var time = 0; time <= (number % 4 == 3 ? 1 : 0); time++)
            {
                var turn = Turns.Of(key, key: key, at: TimeProvider.System.GetUtcNow(), answer: $"to {key}");
                _ = (await store.AppendTurn(Caller.Local, turn, CancellationToken.None)).Value;
            }

            await Console.Out.WriteLineAsync($"{key};"); // a line without its end was cut off by the kill
        }
    }
}
