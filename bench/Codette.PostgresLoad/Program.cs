// The store on PostgreSQL beside bare Npgsql, on a cluster of its own with fsync on, in one run:
//   dotnet run -c Release --project bench/Codette.PostgresLoad -- [rounds=5] [seconds=3]
// A turn stored as its caller, with row security, against the same SQL sent without roles; and a caller's history with a
// million messages in the table, against a thousand. With a third word, rest: the adapter over REST beside a bare HttpClient.
using System.Globalization;
using Codette.PostgresLoad;
using Codette.Testing.Postgres;

var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
var seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 3;

await using var cluster = (await PostgresServer.StartPrivate(
    PostgresBinaries.OfMachine().Value, ["fsync = on", "autovacuum = on", "shared_buffers = 512MB", "max_wal_size = 4GB"])).Value;
Console.WriteLine($"PostgreSQL {cluster.Version / 10_000}, {rounds} rounds of {seconds} s, medians");

if (args is [_, _, "rest"])
{
    await using var project = await TestDatabase.Create(cluster);
    await OverRest.Compare(project, rounds, TimeSpan.FromSeconds(seconds));
    return;
}

await using (var written = await TestDatabase.Create(cluster))
await using (var few = await TestDatabase.Create(cluster))
await using (var many = await TestDatabase.Create(cluster))
{
    await using var store = await Store.Open(written);
    foreach (var callers in (int[])[1, 16])
    {
        await Turns.Compare(store, written, callers, rounds, TimeSpan.FromSeconds(seconds));
    }

    await using var small = await Store.Open(few);
    await using var large = await Store.Open(many);

    await Histories.Compare((small, few, 1_000), (large, many, 1_000_000), rounds, TimeSpan.FromSeconds(seconds));
}
