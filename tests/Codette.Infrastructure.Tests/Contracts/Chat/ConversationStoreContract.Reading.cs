using Codette.Application.Chat;
using Codette.Domain.Chat;
using Codette.Domain.Common;

namespace Codette.Infrastructure.Tests.Contracts.Chat;

/// <summary>Order, pages, renaming and deleting.</summary>
public abstract partial class ConversationStoreContract
{
    [Fact]
    public async Task The_history_is_in_the_order_of_storing_even_where_times_are_equal_or_go_back()
    {
        await Append(Turns.Of("One"));
        await Append(Turns.Of("Two"));
        await Append(Turns.Of("Three", at: Turns.Noon.AddMinutes(-5)));

        Assert.Equal(
            ["Like this.", "Three", "Like this.", "Two", "Like this.", "One"],
            (await History()).Messages.Select(message => message.Text));
    }

    [Fact]
    public async Task Pages_of_the_history_have_no_gaps_and_no_doubles_while_turns_arrive()
    {
        var expected = (await AtOnce(12, index => Turns.Of($"Early {index}")))
            .SelectMany(turn => (Guid[])[turn.Turn.Question.Id, turn.Turn.Answer.Id]).Order().ToArray();

        var seen = new List<Message>();
        HistoryPage page;
        do
        {
            page = await History(before: seen.Count == 0 ? null : seen[^1].Id, limit: 5);
            seen.AddRange(page.Messages);
            await Append(Turns.Of("Late"));
        }
        while (page.HasMore);

        Assert.Equal(expected, seen.Select(message => message.Id).Order());
        Assert.Equal(expected.Length + (2 * 4), page.Total);
    }

    [Fact]
    public async Task A_page_that_ends_with_the_first_message_says_that_there_are_no_more()
    {
        await Append(Turns.Of("One"));

        Assert.False((await History(limit: 2)).HasMore);
        Assert.True((await History(limit: 1)).HasMore);
        Assert.Empty((await History(before: (await History()).Messages[^1].Id)).Messages);
    }

    [Fact]
    public async Task Nobody_has_a_history_before_they_speak()
    {
        var page = await History();

        Assert.Empty(page.Messages);
        Assert.False(page.HasMore);
        Assert.Equal(0, page.Total);
        Assert.Empty((await Store.List(Caller, null, 10, Token)).Value);
        Assert.Null(await Store.FindTail(Caller, Turns.Current, 4, Token));
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var nothing = Ids.New(Turns.Noon);

        Assert.Null(await Store.Find(Caller, nothing, Token));
        Assert.Null(await Store.FindMessage(Caller, nothing, Token));
        Assert.Empty(await Store.ReadMessages(Caller, nothing, null, 10, Token));
        Assert.False(await Store.Rename(Caller, nothing, "x", Turns.Noon, Token));
        Assert.False(await Store.Delete(Caller, nothing, Token));
        Assert.Equal(ChatErrors.MessageNotFound, (await Store.ReadHistory(Caller, nothing, 10, Token)).Error);
        Assert.Equal(ChatErrors.ConversationNotFound, (await Store.List(Caller, nothing, 10, Token)).Error);
    }

    [Fact]
    public async Task Pages_of_a_conversation_are_oldest_first_and_complete()
    {
        var stored = new List<Message>();
        for (var index = 0; index < 5; index++)
        {
            var turn = (await Append(Turns.Of($"Question {index}"))).Turn;
            stored.AddRange([turn.Question, turn.Answer]);
        }

        await Append(Turns.Of("Elsewhere", Turns.Fresh));
        var id = stored[0].ConversationId;

        var seen = new List<Message>();
        IReadOnlyList<Message> page;
        do
        {
            page = await Store.ReadMessages(Caller, id, seen.Count == 0 ? null : seen[^1].Id, 3, Token);
            seen.AddRange(page);
        }
        while (page.Count == 3);

        Assert.Equal(stored.Select(message => message.Id), seen.Select(message => message.Id));
        Assert.All(stored.Zip(seen), pair => Turns.AssertSame(pair.First, pair.Second));
    }

    [Fact]
    public async Task Conversations_are_listed_last_touched_first_and_ties_by_id()
    {
        var ids = new List<Guid>();
        for (var index = 0; index < 7; index++)
        {
            ids.Add((await Append(Turns.Of("Tied", Turns.Fresh))).Turn.Question.ConversationId);
        }

        var last = (await Append(Turns.Of("Last", Turns.Fresh, at: Turns.Noon.AddMicroseconds(1)))).Turn.Question.ConversationId;
        Guid[] expected = [last, .. ids.OrderByDescending(id => id.ToString(), StringComparer.Ordinal)];

        var seen = new List<Conversation>();
        IReadOnlyList<Conversation> page;
        do
        {
            page = (await Store.List(Caller, seen.Count == 0 ? null : seen[^1].Id, 3, Token)).Value;
            seen.AddRange(page);
        }
        while (page.Count == 3);

        Assert.Equal(expected, seen.Select(conversation => conversation.Id));
    }

    [Fact]
    public async Task A_renamed_conversation_has_its_new_title_and_comes_first()
    {
        var id = (await Append(Turns.Of("One"))).Turn.Question.ConversationId;
        await Append(Turns.Of("Two", Turns.Fresh, at: Turns.Noon.AddMinutes(1)));
        var later = Turns.Noon.AddMinutes(2);

        Assert.True(await Store.Rename(Caller, id, Words.Statement, later, Token));

        var first = (await Store.List(Caller, null, 1, Token)).Value[0];
        Assert.Equal(new Conversation(id, Caller.Owner, Words.Statement, Turns.Noon, later, 2), first);
        Assert.Equal(id, (await Store.FindTail(Caller, new ConversationChoice(null, later), 1, Token))!.ConversationId);
    }

    [Fact]
    public async Task A_deleted_conversation_takes_its_messages_along_and_nothing_else()
    {
        var kept = (await Append(Turns.Of("Kept"))).Turn.Question;
        var gone = (await Append(Turns.Of("Gone", Turns.Fresh))).Turn.Question;

        Assert.True(await Store.Delete(Caller, gone.ConversationId, Token));

        Assert.False(await Store.Delete(Caller, gone.ConversationId, Token));
        Assert.Null(await Store.FindMessage(Caller, gone.Id, Token));
        Assert.Null(await Store.Find(Caller, gone.ConversationId, Token));
        Assert.Empty(await Store.Search(Caller, "gone", 10, Token));
        Assert.Equal(2, (await History()).Total);
        Turns.AssertSame(kept, (await History()).Messages[1]);
    }
}
