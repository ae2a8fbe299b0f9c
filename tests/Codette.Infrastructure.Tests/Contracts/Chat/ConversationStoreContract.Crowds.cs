using System.Globalization;
using Codette.Application.Chat;
using Codette.Domain.Chat;

namespace Codette.Infrastructure.Tests.Contracts.Chat;

/// <summary>Many callers at once.</summary>
public abstract partial class ConversationStoreContract
{
    [Fact]
    public async Task First_turns_at_the_same_moment_end_in_one_conversation()
    {
        var turns = await AtOnce(64, index => Turns.Of($"Question {index}"));

        Assert.Single(turns.Select(turn => turn.Turn.Question.ConversationId).Distinct());
        Assert.Equal(128, Assert.Single((await Store.List(Caller, null, 10, Token)).Value).MessageCount);
    }

    [Fact]
    public async Task Of_many_turns_at_once_each_is_stored_once_its_answer_behind_its_question()
    {
        var turns = await AtOnce(500, index => Turns.Of($"Question {index}", answer: $"Answer {index}", key: $"key {index}"));

        var page = await History();
        Assert.Equal(1000, page.Total);
        Assert.Equal(
            turns.Select(turn => turn.Turn.Question.Id).Order(),
            page.Messages.Where(message => message.Role == MessageRole.User).Select(message => message.Id).Order());
        Assert.All(page.Messages.Reverse().Chunk(2), pair =>
            Assert.Equal(pair[0].Text.Replace("Question", "Answer", StringComparison.Ordinal), pair[1].Text));
    }

    [Fact]
    public async Task The_same_request_many_times_at_once_is_stored_once()
    {
        var turns = await AtOnce(32, index => Turns.Of("Again", key: "k", answer: index.ToString(CultureInfo.InvariantCulture)));

        Assert.Single(turns, turn => !turn.Repeated);
        Assert.Single(turns.Select(turn => turn.Turn.Answer.Id).Distinct());
        Assert.Equal(2, (await History()).Total);
    }

    [Fact]
    public async Task A_page_of_the_history_and_its_total_are_of_one_moment()
    {
        var writing = Task.Run(() => AtOnce(300, index => Turns.Of($"Question {index}")), Token);

        do
        {
            var page = await History();
            Assert.Equal(page.Total, page.Messages.Count);
        }
        while (!writing.IsCompleted);

        await writing;
    }

    [Fact]
    public async Task A_tail_is_never_that_of_a_conversation_half_deleted()
    {
        var deleting = Task.Run(
            async () =>
            {
                for (var round = 0; round < 60; round++)
                {
                    var stored = await Append(Turns.Of("Here today"));
                    await Store.Delete(Caller, stored.Turn.Question.ConversationId, Token);
                }
            },
            Token);

        do
        {
            if (await Store.FindTail(Caller, Turns.Current, 4, Token) is { } tail)
            {
                Assert.Single(tail.Turns);
            }
        }
        while (!deleting.IsCompleted);

        await deleting;
    }

    [Fact]
    public async Task Whoever_cancels_leaves_whole_turns_and_loses_no_acknowledged_one()
    {
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var sent = Enumerable.Range(0, 200)
            .Select(index => (Turn: Turns.Of($"Question {index}"), index)).ToArray();
        var sending = sent.Select(each => Task.Run(
            async () =>
            {
                if (each.index == 100)
                {
                    await impatience.CancelAsync();
                }

                return (await Store.AppendTurn(Caller, each.Turn, impatience.Token)).Value.Turn.Question.Id;
            },
            Token)).ToArray();
        await Task.WhenAll(sending).ContinueWith(_ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default);

        var stored = (await History()).Messages;
        var acknowledged = sending.Where(task => task.IsCompletedSuccessfully).Select(task => task.GetAwaiter().GetResult()).ToHashSet();
        Assert.All(sending, task => Assert.True(task.IsCompletedSuccessfully || task.IsCanceled));
        Assert.Subset(stored.Select(message => message.Id).ToHashSet(), acknowledged);
        Assert.Equal(stored.Count, stored.DistinctBy(message => message.Id).Count());
        Assert.All(stored.Reverse().Chunk(2), pair => Assert.Equal([MessageRole.User, MessageRole.Assistant], pair.Select(message => message.Role)));
    }

    private async Task<StoredTurn[]> AtOnce(int count, Func<int, NewTurn> turn) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(index => Task.Run(() => Append(turn(index)), Token)));
}
