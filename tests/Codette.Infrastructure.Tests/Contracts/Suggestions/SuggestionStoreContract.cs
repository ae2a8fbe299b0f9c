using Codette.Application.Suggestions;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;

namespace Codette.Infrastructure.Tests.Contracts.Suggestions;

/// <summary>What <see cref="ISuggestionStore"/> promises: here, of offering and listing.</summary>
public abstract partial class SuggestionStoreContract(IStoreFixture fixture) : StoreContract<ISuggestionStore>(fixture)
{
    public static TheoryData<string> Texts => Words.All;

    public static TheoryData<string> Kinds => [.. Offers.Changes.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_suggestion_comes_back_with_every_field_as_it_was_stored(string text)
    {
        var offered = Offers.Of(text, at: Offers.Noon.AddMicroseconds(123_457), track: text);

        Offers.AssertSame(offered, Assert.Single(await Store.Offer(Caller, [offered], Token)));

        Offers.AssertSame(offered, await Find(offered));
        Offers.AssertSame(offered, Assert.Single(await List()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_change_comes_back(string kind)
    {
        var offered = await Offer(Offers.Of(change: Offers.Changes[kind]));
        Offers.AssertSame(offered, await Find(offered));

        var applied = offered.Changed(SuggestionState.Applied, 5, new Domain.Suggestions.AppliedChange("session", Offers.Changes[kind], "insert-'1'"));
        await Save(applied);

        Offers.AssertSame(applied, await Find(offered));
    }

    [Fact]
    public async Task What_offering_gives_back_is_what_reading_gives()
    {
        var offered = await Offer(Offers.Of(at: Offers.Noon.AddTicks(1_234_567)));

        Offers.AssertSame(offered, await Find(offered));
    }

    [Fact]
    public async Task An_offer_gives_all_back_in_its_order_and_known_ones_as_they_stand()
    {
        var known = Offers.Of("Known");
        await Offer(known);
        var dismissed = known.Changed(SuggestionState.Dismissed, rating: 2);
        await Save(dismissed);
        var (first, last) = (Offers.Of("First"), Offers.Of("Last"));

        for (var time = 0; time < 2; time++)
        {
            var offered = await Store.Offer(Caller, [first, known, last, first], Token);

            Assert.Equal([first.Id, known.Id, last.Id, first.Id], offered.Select(each => each.Id));
            Offers.AssertSame(dismissed, offered[1]);
        }

        Assert.Equal(3, (await List()).Count);
    }

    [Fact]
    public async Task A_suggestion_changed_after_it_was_offered_is_offered_as_changed()
    {
        var offered = await Offer(Offers.Of());
        await Offer(offered);
        var rated = offered.Changed(SuggestionState.Offered, rating: 4);
        await Save(rated);

        Offers.AssertSame(rated, await Offer(offered));
    }

    [Fact]
    public async Task An_empty_offer_is_empty() => Assert.Empty(await Store.Offer(Caller, [], Token));

    [Fact]
    public async Task The_same_offer_many_times_at_once_is_stored_once()
    {
        Suggestion[] offer = [Offers.Of("One"), Offers.Of("Two")];

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => Store.Offer(Caller, offer, Token), Token)));

        Assert.All(answers, answer => Assert.Equal(["One", "Two"], answer.Select(each => each.Proposal.Title)));
        Assert.Equal(2, (await List()).Count);
    }

    [Fact]
    public async Task Suggestions_are_listed_last_changed_first_ties_by_id_in_pages_without_gaps()
    {
        var tied = Enumerable.Range(0, 6).Select(_ => Offers.Of()).ToArray();
        var oldest = await Offer(Offers.Of(at: Offers.Noon.AddMicroseconds(-1)));
        await Store.Offer(Caller, tied, Token);
        await Save(tied[2].Changed(SuggestionState.Dismissed));
        Guid[] expected =
        [
            tied[2].Id,
            .. tied.Where(each => each.Id != tied[2].Id).Select(each => each.Id).OrderByDescending(id => id.ToString(), StringComparer.Ordinal),
            oldest.Id,
        ];

        var seen = new List<Guid>();
        IReadOnlyList<Suggestion> page;
        do
        {
            page = await List(before: seen.Count == 0 ? null : seen[^1], limit: 3);
            seen.AddRange(page.Select(each => each.Id));
        }
        while (page.Count == 3);

        Assert.Equal(expected, seen);
    }

    [Fact]
    public async Task A_list_may_be_of_one_session_or_one_state_alone()
    {
        var here = await Offer(Offers.Of("Here", session: "here"));
        var dismissed = await Offer(Offers.Of("Dismissed", session: "here"));
        await Save(dismissed.Changed(SuggestionState.Dismissed));
        var there = await Offer(Offers.Of("There", session: "there"));
        await Save(there.Changed(SuggestionState.Applied, applied: new Domain.Suggestions.AppliedChange("client", null, null)));

        Assert.Equal(["Dismissed", "Here"], (await List("here")).Select(each => each.Proposal.Title).Order());
        Assert.Equal([there.Id], (await List("there")).Select(each => each.Id));
        Assert.Equal([here.Id], (await List(state: SuggestionState.Offered)).Select(each => each.Id));
        Assert.Equal([there.Id], (await List(state: SuggestionState.Applied)).Select(each => each.Id));
        Assert.Equal([dismissed.Id], (await List("here", SuggestionState.Dismissed)).Select(each => each.Id));
        Assert.Empty(await List("there", SuggestionState.Dismissed));
        Assert.Empty(await List("elsewhere"));
    }

    private async Task<Suggestion> Offer(Suggestion suggestion) => Assert.Single(await Store.Offer(Caller, [suggestion], Token));

    private Task<Suggestion?> Find(Suggestion suggestion) => Store.Find(Caller, suggestion.Id, Token);

    private async Task Save(Suggestion changed) => Assert.Null((await Store.Save(Caller, changed, null, Token)).Value);

    private async Task<IReadOnlyList<Suggestion>> List(string? session = null, SuggestionState? state = null, Guid? before = null, int limit = 1000) =>
        (await Store.List(Caller, session is null ? null : SessionId.Parse(session).Value, state, before, limit, Token)).Value;
}
