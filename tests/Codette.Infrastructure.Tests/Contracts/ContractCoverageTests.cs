using Codette.Application.Chat;
using Codette.Application.Sessions;
using Codette.Infrastructure.Sqlite;

namespace Codette.Infrastructure.Tests.Contracts;

/// <summary>No store without its contract, no adapter that leaves one out.</summary>
public sealed class ContractCoverageTests
{
    /// <summary>Running transports live in the process alone; their contract is with the room that holds them.</summary>
    private static readonly Type[] InProcess = [typeof(ITransportStore)];

    private static readonly string[] Rooms = ["Sqlite", "Postgres", "SupabaseRest"];

    public static TheoryData<string, Type> StoresOfRooms => [.. Rooms.SelectMany(room => Stores().Select(store => (room, store)))];

    [Fact]
    public void The_stores_are_found() => Assert.Contains(typeof(IConversationStore), Stores());

    [Theory]
    [MemberData(nameof(StoresOfRooms))]
    public void Every_room_implements_every_store(string room, Type store) => Assert.Single(
        typeof(SqliteModule).Assembly.GetTypes(),
        type => type.IsClass && type.IsAssignableTo(store) && type.Namespace!.StartsWith($"Codette.Infrastructure.{room}", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(StoresOfRooms))]
    public void Every_store_of_a_room_runs_the_contract_of_its_port(string room, Type store)
    {
        var contract = Assert.Single(
            typeof(ContractCoverageTests).Assembly.GetTypes(),
            type => type is { IsAbstract: true } && type.IsSubclassOf(typeof(StoreContract<>).MakeGenericType(store)));

        Assert.Contains(
            contract.Assembly.GetTypes(),
            type => type is { IsAbstract: false } && type.IsSubclassOf(contract) && type.Name.StartsWith(room, StringComparison.Ordinal));
    }

    private static IEnumerable<Type> Stores() => typeof(IConversationStore).Assembly.GetTypes()
        .Where(type => type.IsInterface && type.Name.EndsWith("Store", StringComparison.Ordinal)).Except(InProcess);
}
