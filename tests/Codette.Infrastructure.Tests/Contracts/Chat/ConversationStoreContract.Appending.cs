using Codette.Application.Chat;
using Codette.Domain.Chat;
using Codette.Domain.Common;

namespace Codette.Infrastructure.Tests.Contracts.Chat;

/// <summary>Where a turn goes, and how often.</summary>
public abstract partial class ConversationStoreContract
{
    [Fact]
    public async Task A_repeated_key_stores_nothing_and_gives_the_first_turn_again()
    {
        var first = await Append(Turns.Of("Once", key: "k", answer: "First"));
        await Append(Turns.Of("Between"));

        var second = await Append(Turns.Of("Once", Turns.Fresh, "k", answer: "Second"));

        Assert.True(second.Repeated);
        Turns.AssertSame(first.Turn, second.Turn);
        Assert.Equal(4, (await History()).Total);
        Assert.Equal(4, (await Store.Find(Caller, first.Turn.Question.ConversationId, Token))!.MessageCount);
    }

    [Fact]
    public async Task A_key_with_another_question_is_refused()
    {
        await Append(Turns.Of("Once", key: "k"));

        var refused = await Store.AppendTurn(Caller, Turns.Of("once", key: "k"), Token);

        Assert.Equal(ChatErrors.KeyReused, refused.Error);
        Assert.Equal(2, (await History()).Total);
    }

    [Fact]
    public async Task Two_owners_may_use_the_same_key()
    {
        await Append(Turns.Of("Mine", key: "k"));

        var theirs = (await Store.AppendTurn(Stranger, Turns.Of("Theirs", key: "k"), Token)).Value;

        Assert.False(theirs.Repeated);
        Assert.Equal("Theirs", theirs.Turn.Question.Text);
        Assert.Equal(2, (await History()).Total);
    }

    [Fact]
    public async Task A_conversation_touched_just_now_is_continued()
    {
        var first = await Append(Turns.Of("One"));
        var choice = new ConversationChoice(null, Turns.Noon);

        var tail = await Store.FindTail(Caller, choice, 4, Token);
        var second = await Append(Turns.Of("Two", choice));

        Assert.Equal(first.Turn.Question.ConversationId, tail!.ConversationId);
        Assert.Equal(first.Turn.Question.ConversationId, second.Turn.Question.ConversationId);
    }

    [Fact]
    public async Task One_touched_a_microsecond_too_early_is_not()
    {
        var first = await Append(Turns.Of("One"));
        var choice = new ConversationChoice(null, Turns.Noon.AddMicroseconds(1));
        var next = Turns.Of("Two", choice, title: "Anew");

        Assert.Null(await Store.FindTail(Caller, choice, 4, Token));
        var second = await Append(next);

        Assert.NotEqual(first.Turn.Question.ConversationId, second.Turn.Question.ConversationId);
        Assert.Equal(next.NewConversationId, second.Turn.Question.ConversationId);
        Assert.Equal("Anew", (await Store.Find(Caller, next.NewConversationId, Token))!.Title);
    }

    [Fact]
    public async Task The_current_conversation_is_the_last_touched_one_not_the_last_begun()
    {
        var older = (await Append(Turns.Of("Older"))).Turn.Question.ConversationId;
        await Append(Turns.Of("Newer", Turns.Fresh, at: Turns.Noon.AddMinutes(1)));

        await Append(Turns.Of("Back", Turns.Named(older), at: Turns.Noon.AddMinutes(2)));

        Assert.Equal(older, (await Append(Turns.Of("On"))).Turn.Answer.ConversationId);
    }

    [Fact]
    public async Task A_named_conversation_is_continued_however_old_it_is()
    {
        var id = (await Append(Turns.Of("One"))).Turn.Question.ConversationId;

        var second = await Append(Turns.Of("Two", new ConversationChoice(id, Turns.Noon.AddYears(1)), at: Turns.Noon.AddYears(2)));

        Assert.Equal(id, second.Turn.Question.ConversationId);
    }

    [Fact]
    public async Task A_turn_to_a_conversation_that_does_not_exist_is_not_stored()
    {
        var missing = Turns.Named(Ids.New(Turns.Noon));

        Assert.Null(await Store.FindTail(Caller, missing, 4, Token));
        Assert.Equal(ChatErrors.ConversationNotFound, (await Store.AppendTurn(Caller, Turns.Of("Lost", missing, "k"), Token)).Error);
        Assert.Equal(0, (await History()).Total);
        Assert.False((await Append(Turns.Of("Found", key: "k"))).Repeated);
    }

    [Fact]
    public async Task A_conversation_deleted_after_its_tail_was_read_is_not_continued()
    {
        var id = (await Append(Turns.Of("One"))).Turn.Question.ConversationId;
        Assert.NotNull(await Store.FindTail(Caller, Turns.Current, 4, Token));
        Assert.True(await Store.Delete(Caller, id, Token));

        Assert.Equal(ChatErrors.ConversationNotFound, (await Store.AppendTurn(Caller, Turns.Of("Two", Turns.Named(id)), Token)).Error);
        Assert.NotEqual(id, (await Append(Turns.Of("Two"))).Turn.Question.ConversationId);
        Assert.Equal(2, (await History()).Total);
    }

    [Theory]
    [InlineData(0, new string[0])]
    [InlineData(2, new[] { "Three", "Two" })]
    [InlineData(20, new[] { "Three", "Two", "One" })]
    public async Task A_tail_has_the_last_turns_newest_first(int turns, string[] expected)
    {
        var stored = new List<Turn>();
        foreach (var question in (string[])["One", "Two", "Three"])
        {
            stored.Add((await Append(Turns.Of(question))).Turn);
        }

        await Append(Turns.Of("Elsewhere", Turns.Fresh, at: Turns.Noon.AddHours(1)));

        var tail = await Store.FindTail(Caller, Turns.Named(stored[0].Question.ConversationId), turns, Token);

        Assert.Equal(expected, tail!.Turns.Select(turn => turn.Question));
        Assert.All(
            tail.Turns.Zip(stored.AsEnumerable().Reverse()), pair => Assert.Equal(pair.Second.Answer.Citations, pair.First.Citations));
    }
}
