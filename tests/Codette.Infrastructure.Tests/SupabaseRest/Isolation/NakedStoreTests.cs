using Codette.Infrastructure.Tests.Contracts;

namespace Codette.Infrastructure.Tests.SupabaseRest.Isolation;

/// <summary>With neither filters nor row security the facts on isolation fail: so they could.</summary>
public sealed class NakedStoreTests(NakedSupabaseFixture fixture) : IClassFixture<NakedSupabaseFixture>
{
    private static readonly Dictionary<string, Func<SupabaseRestFixture, Task>> _facts = new()
    {
        ["conversations are not seen"] = fixture => new SupabaseRestConversationStoreTests(fixture).For_another_owner_nothing_of_it_exists(),
        ["conversations are not changed"] = fixture => new SupabaseRestConversationStoreTests(fixture).Another_owner_changes_nothing_of_it(),
        ["keys of turns do not meet"] = fixture => new SupabaseRestConversationStoreTests(fixture).Two_owners_may_use_the_same_key(),
        ["sessions"] = fixture => new SupabaseRestSessionStoreTests(fixture).Two_owners_may_use_the_same_id_and_never_meet(),
        ["suggestions"] = fixture => new SupabaseRestSuggestionStoreTests(fixture).For_another_owner_nothing_of_it_exists(),
        ["sessions of suggestions"] = fixture => new SupabaseRestSuggestionStoreTests(fixture).Another_owners_session_is_not_changed_along(),
        ["feedback"] = fixture => new SupabaseRestFeedbackStoreTests(fixture).Others_judgements_are_not_counted(),
    };

    public static TheoryData<string> Facts => [.. _facts.Keys];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Facts))]
    public async Task Every_fact_on_isolation_goes_red(string fact)
    {
        Needed.From(fixture.Services);

        Assert.NotNull(await Record.ExceptionAsync(() => _facts[fact](fixture)));
    }
}
