using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Postgres.Chat;
using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.PostgresLoad;

/// <summary>A chat turn stored as its caller, against the same SQL sent by bare Npgsql as a login that nothing binds.</summary>
internal static class Turns
{
    private const double Wanted = 0.8;

    /// <summary>The same pool, and statements prepared as they are in the store: then only roles and policies differ.</summary>
    private const string Alike = ";Maximum Pool Size=20;Max Auto Prepare=60;Auto Prepare Min Usages=2;No Reset On Close=true";

    public static async Task Compare(Store store, TestDatabase database, int workers, int rounds, TimeSpan duration)
    {
        await Compare(store, database, "as it comes", "", workers, rounds, duration);
        await Compare(store, database, "prepared alike", Alike, workers, rounds, duration);
    }

    private static async Task Compare(
        Store store, TestDatabase database, string name, string settings, int workers, int rounds, TimeSpan duration)
    {
        var callers = Enumerable.Range(0, workers).Select(_ => Store.NewCaller()).ToArray();
        var others = Enumerable.Range(0, workers).Select(_ => Store.NewCaller()).ToArray();
        await using var bare = NpgsqlDataSource.Create(database.AdminConnectionString + settings);

        var (plain, bound) = await Race.Run(
            workers, rounds, duration,
            worker => Send(bare, TurnStatements.AppendTurn(others[worker], Store.NewTurn())),
            async worker => _ = (await store.Conversations.AppendTurn(callers[worker], Store.NewTurn(), CancellationToken.None)).Value);

        var ratio = bound / plain;
        Console.WriteLine(string.Create(
            null,
            $"turn stored, {workers,2} callers: bare, {name} {plain,7:F0}/s   as caller with row security {bound,7:F0}/s   ratio {ratio:F2}   (wanted {Wanted:F2}) {(ratio >= Wanted ? "ok" : "BELOW")}"));
    }

    private static async Task Send(NpgsqlDataSource source, Statement statement)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { statement.ToCommand(statement.Sql) } };
        await using var reader = await batch.ExecuteReaderAsync();
        await reader.ReadAsync();
        while (await reader.NextResultAsync())
        {
        }
    }
}
