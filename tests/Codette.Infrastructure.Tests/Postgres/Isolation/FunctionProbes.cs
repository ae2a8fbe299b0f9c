using static Codette.Infrastructure.Tests.Postgres.Isolation.Probe;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>What is tried with the functions: the owner is an argument, so B may name A.</summary>
internal static class FunctionProbes
{
    public const string Append = "append_turn";

    public const string Save = "save_suggestion";

    private static readonly string A = Recipe.Of(Person.A);

    private static readonly string B = Recipe.Of(Person.B);

    public static IEnumerable<Probe> All()
    {
        yield return Control(Append, AppendTurn(A, Recipe.Conversation(Person.A, 1)), "1: stored");
        yield return Control(Append, AppendTurn(A, Recipe.Conversation(Person.A, 1), Recipe.Key(Person.A, 1)), "1: key_reused");
        yield return Attack(Append, "A's conversation", AppendTurn(A, Recipe.Conversation(Person.A, 1)), "1: conversation_not_found");
        yield return Attack(Append, "A's newest conversation", AppendTurn(A, "null"), DeniedByPolicy);
        yield return Attack(Append, "A's key", AppendTurn(A, "null", Recipe.Key(Person.A, 1)), DeniedByPolicy);
        yield return Attack(Append, "own, in A's conversation", AppendTurn(B, Recipe.Conversation(Person.A, 1)), "1: conversation_not_found");
        yield return Attack(Append, "own, with A's key", AppendTurn(B, "null", Recipe.Key(Person.A, 1)), "1: stored");
        yield return Attack(Append, "own, in a new one with the id of A's", AppendTurn(B, "null", since: "'infinity'"), "1: stored");

        yield return Control(Save, SaveSuggestion(A, Recipe.Suggestion(Person.A, 1), Recipe.Session(Person.A, 1)), "1: saved");
        yield return Attack(Save, "A's", SaveSuggestion(A, Recipe.Suggestion(Person.A, 1), "null"), "1: suggestion_changed");
        yield return Attack(Save, "own, by A's id", SaveSuggestion(B, Recipe.Suggestion(Person.A, 1), "null"), "1: suggestion_changed");
        yield return Attack(
            Save, "own, with A's session", SaveSuggestion(B, Recipe.Suggestion(Person.B, 1), Recipe.Session(Person.A, 1)), "1: session_changed");
        yield return Attack(
            Save, "own, with a new session of A's id", SaveSuggestion(B, Recipe.Suggestion(Person.B, 1), Recipe.Session(Person.A, 1), 0), "1: saved");

        foreach (var (function, _, control, attacks) in OwnedCall.All)
        {
            yield return Control(function, control.Sql, control.Expected);
            foreach (var (name, sql, expected) in attacks)
            {
                yield return Attack(function, name, sql, expected);
            }
        }

        foreach (var (role, name) in new[] { (Role.A, "authenticated"), (Role.B, "authenticated"), (Role.Service, "service_role"), (Role.Anon, "anon") })
        {
            yield return new Probe("who_am_i", role, "execute", "by all", "select role from codette.who_am_i()", $"1: {name}", IsControl: true);
            yield return new Probe(
                "bring_knowledge", role, "execute", "by all", "select codette.bring_knowledge('digest', '[]')",
                role == Role.Service ? "1: True" : DeniedByGrant, IsControl: role == Role.Service);
        }

        foreach (var sql in new[]
        {
            AppendTurn(A, "null"), SaveSuggestion(A, Recipe.Suggestion(Person.A, 1), "null"),
            "select codette.fold('{}')", "select codette.every_word('{}')",
        }.Concat(OwnedCall.All.Select(call => call.Control.Sql)))
        {
            yield return new Probe(sql.Split("codette.")[1].Split('(')[0], Role.Anon, "execute", "by anon", sql, DeniedByGrant);
        }
    }

    private static string AppendTurn(string owner, string conversation, string key = "null", string since = "'-infinity'") => $"""
        select outcome from codette.append_turn({owner}, {conversation}, {since}, {Recipe.Conversation(Person.A, 1)}, 'Title', {key},
          '10000000-0000-4000-8000-000000000001', 'Question', null, now(), '{"{}"}',
          '10000000-0000-4000-8000-000000000002', 'Answer', null, now(), '{"{}"}', null, null, '{"{}"}')
        """;

    private static string SaveSuggestion(string owner, string id, string session, int version = 1) => string.Create(null, $"""
        select codette.save_suggestion({owner}, {id}, 'dismissed', 1, null, now(), 2,
          {session}, 'Name', 100, 3, 4, '[]', {version}, now())
        """);

    private static Probe Control(string function, string sql, string expected) =>
        new(function, Role.A, "execute", "A's", sql, expected, IsControl: true);

    private static Probe Attack(string function, string name, string sql, string expected) => new(function, Role.B, "execute", name, sql, expected);
}
