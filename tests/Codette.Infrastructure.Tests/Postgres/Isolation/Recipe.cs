namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>How a row of a table is made: literals of SQL by the names of their columns.</summary>
/// <param name="Touch">A change that reads no column, so that no right to select is needed for it.</param>
/// <param name="Row">The row of somebody with a number: 1 has dependants, 2 has none, above that it is not stored yet.</param>
/// <param name="Reference">The column, besides the owner, by which a row refers to another, and the ids there.</param>
internal sealed record Recipe(
    string Touch, Func<Person, int, Dictionary<string, string>> Row, (string Column, Func<Person, int, string> Id)? Reference = null)
{
    private const string Time = "'2026-03-01 12:00:00+00'";

    /// <summary>In an order in which they can be stored.</summary>
    public static IReadOnlyDictionary<string, Recipe> Known { get; } = new Dictionary<string, Recipe>
    {
        ["conversations"] = new("title = 'touched'", (person, number) => new()
        {
            ["owner"] = Of(person), ["id"] = Conversation(person, number), ["title"] = "'Title'", ["created_at"] = Time, ["updated_at"] = Time,
            ["message_count"] = "2",
        }),
        ["messages"] = new("text = 'touched'", (person, number) => new()
        {
            ["owner"] = Of(person), ["seq"] = Seq(person, number), ["id"] = Id(person, 'e', number), ["conversation_id"] = Conversation(person, 1),
            ["role"] = "'user'", ["text"] = "'Text'", ["citations"] = "'{}'", ["created_at"] = Time, ["words"] = "'word'",
            ["idempotency_key"] = Key(person, number),
        }, ("conversation_id", Conversation)),
        ["studio_sessions"] = new("name = 'touched'", (person, number) => new()
        {
            ["owner"] = Of(person), ["id"] = Session(person, number), ["name"] = "'Name'", ["tempo_bpm"] = "120", ["beats_per_bar"] = "4",
            ["beat_unit"] = "4", ["tracks"] = "'[]'", ["version"] = "1", ["updated_at"] = Time,
        }),
        ["suggestions"] = new("session = 'touched'", (person, number) => new()
        {
            ["owner"] = Of(person), ["id"] = Suggestion(person, number), ["session"] = Session(person, 1), ["state"] = "'offered'",
            ["proposal"] = "'{}'", ["offered_at"] = Time, ["changed_at"] = Time, ["version"] = "1",
        }),
        ["feedback"] = new("comment = 'touched'", (person, number) => new()
        {
            ["owner"] = Of(person), ["user_id"] = Quoted($"user-{person.Name}"), ["response_id"] = Quoted($"response-{person.Name}-{number}"),
            ["perspective"] = "'mix'", ["category"] = "'eq'", ["rating"] = "3", ["created_at"] = Time,
        }),
    };

    public static string Of(Person person) => Quoted(person.Id.ToString());

    public static string Conversation(Person person, int number) => Id(person, 'c', number);

    public static string Suggestion(Person person, int number) => Id(person, 'd', number);

    public static string Session(Person person, int number) => Quoted($"session-{person.Name}-{number}");

    public static string Key(Person person, int number) => Quoted($"key-{person.Name}-{number}");

    public static string Insert(string table, Dictionary<string, string> row) =>
        $"insert into codette.{table} ({string.Join(", ", row.Keys)}) overriding system value values ({string.Join(", ", row.Values)})";

    private static string Seq(Person person, int number) => string.Create(null, $"{(1000 * (person == Person.A ? 1 : 2)) + number}");

    private static string Id(Person person, char kind, int number) =>
        Quoted(string.Create(null, $"{kind}0000000-0000-4000-8000-{person.Name}{number:d11}"));

    private static string Quoted(string text) => $"'{text}'";
}
