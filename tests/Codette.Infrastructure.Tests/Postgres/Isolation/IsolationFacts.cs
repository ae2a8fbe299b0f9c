namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>What the contracts of the stores say of isolation; together they send every statement on rows that have owners.</summary>
internal static class IsolationFacts
{
    public static IReadOnlyDictionary<string, Func<PostgresFixture, Task>> All { get; } = new Dictionary<string, Func<PostgresFixture, Task>>
    {
        ["conversations are not seen"] = fixture => new PostgresConversationStoreTests(fixture).For_another_owner_nothing_of_it_exists(),
        ["conversations are not changed"] = fixture => new PostgresConversationStoreTests(fixture).Another_owner_changes_nothing_of_it(),
        ["keys of turns do not meet"] = fixture => new PostgresConversationStoreTests(fixture).Two_owners_may_use_the_same_key(),
        ["sessions"] = fixture => new PostgresSessionStoreTests(fixture).Two_owners_may_use_the_same_id_and_never_meet(),
        ["suggestions"] = fixture => new PostgresSuggestionStoreTests(fixture).For_another_owner_nothing_of_it_exists(),
        ["sessions of suggestions"] = fixture => new PostgresSuggestionStoreTests(fixture).Another_owners_session_is_not_changed_along(),
        ["feedback"] = fixture => new PostgresFeedbackStoreTests(fixture).Others_judgements_are_not_counted(),
    };
}
