namespace Codette.ArchitectureTests;

public sealed class LayerTests
{
    private static readonly string[] Rooms = ["Sqlite", "Postgres", "SupabaseRest", "InProcess"];

    private static readonly string[] Technologies =
    [
        "Codette.Infrastructure", "Codette.WebApi", "Dapper", "Npgsql", "Microsoft.Data.Sqlite", "StackExchange.Redis",
        "Microsoft.AspNetCore", "System.Net.Http", "System.IServiceProvider",
    ];

    public static TheoryData<DependencyRule, Type> Rules
    {
        get
        {
            var rules = new TheoryData<DependencyRule, Type>
            {
                {
                    // The module hands the container's resolver to the mediator, which is how a ring is put together.
                    new DependencyRule(
                        "Application knows no technology", Rings.Application, ["Codette.Application"], Technologies,
                        "Codette.Application.ApplicationModule"),
                    typeof(Planted.KnowsTechnology)
                },
                {
                    new DependencyRule("Infrastructure knows no WebApi", Rings.Infrastructure, ["Codette.Infrastructure"], ["Codette.WebApi", "Program"]),
                    typeof(Planted.KnowsWebApi)
                },
                {
                    new DependencyRule("In WebApi only Program knows Infrastructure", Rings.WebApi, ["Codette.WebApi"], ["Codette.Infrastructure"]),
                    typeof(Planted.KnowsInfrastructure)
                },
                {
                    new DependencyRule("Dapper is for the database rooms", Rings.Infrastructure, ["Codette.Infrastructure.SupabaseRest", "Codette.Infrastructure.InProcess", "Codette.Infrastructure.Documents", "Codette.Infrastructure.Knowledge"], ["Dapper"]),
                    typeof(Planted.KnowsDapper)
                },
                {
                    new DependencyRule(
                        "Npgsql is for the room of PostgreSQL", Rings.Infrastructure,
                        ["Codette.Infrastructure.Sqlite", "Codette.Infrastructure.SupabaseRest", "Codette.Infrastructure.InProcess", "Codette.Infrastructure.Documents", "Codette.Infrastructure.Knowledge"],
                        ["Npgsql"]),
                    typeof(Planted.KnowsNpgsql)
                },
                {
                    new DependencyRule(
                        "HTTP to other hosts is for the room of Supabase", Rings.Infrastructure,
                        ["Codette.Infrastructure.Sqlite", "Codette.Infrastructure.Postgres", "Codette.Infrastructure.InProcess", "Codette.Infrastructure.Documents", "Codette.Infrastructure.Knowledge"],
                        ["System.Net.Http.HttpClient"]),
                    typeof(Planted.KnowsHttpClient)
                },
            };
            foreach (var room in Rooms)
            {
                rules.Add(
                    new DependencyRule(
                        $"The room {room} knows no other room", Rings.Infrastructure, [$"Codette.Infrastructure.{room}"],
                        [.. Rooms.Where(other => other != room).Select(other => $"Codette.Infrastructure.{other}")]),
                    room == "Sqlite" ? typeof(Planted.KnowsInProcess) : typeof(Planted.KnowsSqlite));
            }

            return rules;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rule_is_kept(DependencyRule rule, Type planted)
    {
        Assert.NotNull(planted);
        Assert.Empty(rule.Violations());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rule_finds_a_planted_violator(DependencyRule rule, Type planted) => Assert.NotEmpty(rule.ViolationsOf(planted));

    [Fact]
    public void Domain_references_System_alone() => Assert.All(
        Rings.Domain.GetReferencedAssemblies(), reference => Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Every_room_is_among_the_rooms_that_are_tested()
    {
        var shared = new[] { "Documents", "Knowledge" }; // what all rooms store, no technology of its own
        var found = Rings.Infrastructure.GetTypes()
            .Select(type => type.Namespace?.Split('.') is ["Codette", "Infrastructure", var room, ..] ? room : null)
            .OfType<string>().Distinct().Except(shared).Order();

        Assert.Equal(Rooms.Order(), found);
    }
}
