using Codette.Application.Identity;
using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.PostgresLoad;

/// <summary>A caller's history, in a table that holds little and in one that holds much of other people's.</summary>
internal static class Histories
{
    private const int Workers = 4;
    private const int OwnTurns = 100;
    private const int Page = 20;
    private const double Wanted = 1.5;

    /// <summary>Others' conversations of ten messages each.</summary>
    private const string SeedConversations = """
        insert into codette.conversations (owner, id, title, created_at, updated_at, message_count)
        select md5('owner ' || n / 10)::uuid, md5('conversation ' || n)::uuid, 'A title', now(), now(), 10 from generate_series(1, $1 / 10) n
        """;

    private const string SeedMessages = """
        insert into codette.messages (owner, id, conversation_id, role, text, citations, created_at, words)
        select md5('owner ' || n / 10)::uuid, md5(n || ' ' || part)::uuid, md5('conversation ' || n)::uuid, 'user', 'What attack for a snare? ' || part, '{}', now(),
          array_to_tsvector('{what,attack,for,a,snare}')
        from generate_series(1, $1 / 10) n, generate_series(1, 10) part
        """;

    public static async Task Compare(
        (Store Store, TestDatabase Database, int Messages) few, (Store Store, TestDatabase Database, int Messages) many, int rounds, TimeSpan duration)
    {
        var caller = Store.NewCaller();
        foreach (var (store, database, messages) in new[] { few, many })
        {
            await Seed(database, messages);
            await Append(store, caller);
        }

        var (small, large) = await Race.Run(
            Workers, rounds, duration,
            _ => Read(few.Store, caller),
            _ => Read(many.Store, caller));

        var ratio = small / large; // of times
        Console.WriteLine(string.Create(
            null,
            $"history read: {few.Messages:N0} messages {small:F0}/s   {many.Messages:N0} messages {large:F0}/s   time ratio {ratio:F2}   (wanted at most {Wanted:F2}) {(ratio <= Wanted ? "ok" : "ABOVE")}"));
    }

    private static async Task Read(Store store, Caller caller) =>
        _ = (await store.Conversations.ReadHistory(caller, null, Page, CancellationToken.None)).Value;

    private static async Task Append(Store store, Caller caller)
    {
        for (var turn = 0; turn < OwnTurns; turn++)
        {
            _ = (await store.Conversations.AppendTurn(caller, Store.NewTurn(), CancellationToken.None)).Value;
        }
    }

    private static async Task Seed(TestDatabase database, int messages)
    {
        await using var source = NpgsqlDataSource.Create(database.AdminConnectionString + ";Command Timeout=600");
        foreach (var seed in (string[])[SeedConversations, SeedMessages])
        {
            await using var command = source.CreateCommand(seed);
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = messages });
            await command.ExecuteNonQueryAsync();
        }

        await using var vacuum = source.CreateCommand("vacuum analyze");
        await vacuum.ExecuteNonQueryAsync();
    }
}
