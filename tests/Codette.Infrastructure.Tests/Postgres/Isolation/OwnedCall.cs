namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>A call of a function that reads or changes what is somebody's: as A may do it, and as B may try it on A.</summary>
/// <param name="Changes">Whether it changes rows.</param>
internal sealed record OwnedCall(
    string Function, bool Changes, (string Sql, string Expected) Control, params (string Name, string Sql, string Expected)[] Attacks)
{
    private static readonly string A = Recipe.Of(Person.A);

    private static readonly string B = Recipe.Of(Person.B);

    private static readonly string Conversation = Recipe.Conversation(Person.A, 1);

    /// <summary>The functions for those who have nothing but REST.</summary>
    public static IReadOnlyList<OwnedCall> All { get; } =
    [
        new("read_tail", false, (Tail(A, Conversation), "2: Text,Text"),
            ("A's conversation", Tail(A, Conversation), "0: "),
            ("A's newest conversation", Tail(A, "null"), "0: "),
            ("own, in A's conversation", Tail(B, Conversation), "0: ")),
        new("read_history", false, (History(A, "null"), "2: True 4 True,True 4 True"),
            ("A's", History(A, "null"), "1: True 0 False"),
            ("A's, before a message of A's", History(A, Message(2)), "1: False 0 False"),
            ("own, before a message of A's", History(B, Message(2)), "1: False 4 False")),
        new("search_messages", false, (Search(A), "2: Text,Text"), ("A's", Search(A), "0: ")),
        new("rename_conversation", true, (Rename(A), "1: 1"), ("A's", Rename(A), "1: 0"), ("own, by A's id", Rename(B), "1: 0")),
        new("read_feedback", false, (Feedback(A, "null"), "1: 2"),
            ("A's", Feedback(A, "null"), "0: "),
            ("own, of A's user", Feedback(B, "'user-A'"), "0: ")),
        new("count_raters", false, (Raters(A), "1: 1"), ("A's", Raters(A), "1: 0")),
    ];

    private static string Tail(string owner, string conversation) =>
        $"select question from codette.read_tail({owner}, {conversation}, '-infinity', 10)";

    private static string History(string owner, string before) =>
        $"select format('%s %s %s', initcap(known::text), total, initcap((id is not null)::text)) from codette.read_history({owner}, {before}, 10)";

    private static string Search(string owner) => $"select text from codette.search_messages({owner}, '{"{word}"}', null, 10)";

    private static string Rename(string owner) => $"select codette.rename_conversation({owner}, {Conversation}, 'touched', now())";

    private static string Feedback(string owner, string user) => $"select count from codette.read_feedback({owner}, {user})";

    private static string Raters(string owner) => $"select codette.count_raters({owner})";

    private static string Message(int number) => Recipe.Known["messages"].Row(Person.A, number)["id"];
}
