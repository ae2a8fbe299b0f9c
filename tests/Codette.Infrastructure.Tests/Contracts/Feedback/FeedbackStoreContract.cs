using Codette.Application.Feedback;
using Judgement = Codette.Application.Feedback.Feedback;

namespace Codette.Infrastructure.Tests.Contracts.Feedback;

/// <summary>What <see cref="IFeedbackStore"/> promises.</summary>
public abstract class FeedbackStoreContract(IStoreFixture fixture) : StoreContract<IFeedbackStore>(fixture)
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Texts => Words.All;

    [Fact]
    public async Task Where_nobody_judged_there_is_nothing_to_sum()
    {
        Assert.Empty(await Store.Aggregate(Caller, null, Token));
        Assert.Equal(0, await Store.CountUsers(Caller, Token));
    }

    [Fact]
    public async Task Judgements_are_counted_by_perspective_category_and_rating_in_that_order()
    {
        await Add(Of("anna", "r1", "mix", "eq", 4));
        await Add(Of("anna", "r2", "mix", "eq", 4));
        await Add(Of("ben", "r1", "mix", "eq", 1));
        await Add(Of("ben", "r3", "mix", "dynamics", 2));
        await Add(Of("ben", "r4", "arrange", "eq", 3));

        Assert.Equal(
            [new("arrange", "eq", 3, 1), new("mix", "dynamics", 2, 1), new("mix", "eq", 1, 1), new("mix", "eq", 4, 2)],
            await Store.Aggregate(Caller, null, Token));
        Assert.Equal([new FeedbackGroup("mix", "eq", 4, 2)], await Store.Aggregate(Caller, "anna", Token));
        Assert.Equal(2, await Store.CountUsers(Caller, Token));
    }

    [Fact]
    public async Task A_later_judgement_of_the_same_answer_takes_the_earlier_ones_place()
    {
        await Add(Of("anna", "r1", "mix", "eq", 0));
        await Add(Of("anna", "r1", "mix", "space", 4));

        Assert.Equal([new FeedbackGroup("mix", "space", 4, 1)], await Store.Aggregate(Caller, null, Token));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Any_text_is_only_text(string text)
    {
        await Add(Of(text, text, text, text, 2) with { Comment = text });

        Assert.Equal([new FeedbackGroup(text, text, 2, 1)], await Store.Aggregate(Caller, text, Token));
    }

    [Fact]
    public async Task Others_judgements_are_not_counted()
    {
        await Add(Of("anna", "r1", "mix", "eq", 4));

        Assert.Empty(await Store.Aggregate(Stranger, "anna", Token));
        Assert.Equal(0, await Store.CountUsers(Stranger, Token));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        await Add(Of("anna", "r1", "mix", "eq", 4));

        await Fixture.Restart();

        Assert.Single(await Store.Aggregate(Caller, null, Token));
    }

    private Task Add(Judgement judgement) => Store.Add(Caller, judgement, Token);

    private static Judgement Of(string user, string response, string perspective, string category, int rating) =>
        new(user, response, perspective, category, rating, HelpfulScore: 12.5, Comment: null, Noon);
}
