using Codette.Application.Chat;

namespace Codette.Infrastructure.Tests.Contracts.Chat;

/// <summary>Who may see what, and what a caller who has gone away leaves.</summary>
public abstract partial class ConversationStoreContract
{
    [Fact]
    public async Task For_another_owner_nothing_of_it_exists()
    {
        var (question, _) = (await Append(Turns.Of("Secret", key: "k"))).Turn;
        var id = question.ConversationId;
        var own = (await Store.AppendTurn(Stranger, Turns.Of("Own", Turns.Fresh), Token)).Value.Turn.Question;

        Assert.Null(await Store.Find(Stranger, id, Token));
        Assert.Null(await Store.FindMessage(Stranger, question.Id, Token));
        Assert.Null(await Store.FindTail(Stranger, Turns.Named(id), 4, Token));
        Assert.Equal(own.ConversationId, (await Store.FindTail(Stranger, Turns.Current, 4, Token))!.ConversationId);
        Assert.Empty(await Store.ReadMessages(Stranger, id, null, 10, Token));
        Assert.Empty(await Store.ReadMessages(Stranger, id, own.Id, 10, Token));
        Assert.Empty(await Store.Search(Stranger, "secret", 10, Token));
        Assert.Equal([own.ConversationId], (await Store.List(Stranger, null, 10, Token)).Value.Select(each => each.Id));
        Assert.Equal(2, (await History(Stranger)).Total);
        Assert.Equal(ChatErrors.MessageNotFound, (await Store.ReadHistory(Stranger, question.Id, 10, Token)).Error);
        Assert.Equal(ChatErrors.ConversationNotFound, (await Store.List(Stranger, id, 10, Token)).Error);
    }

    [Fact]
    public async Task Another_owner_changes_nothing_of_it()
    {
        var id = (await Append(Turns.Of("Mine", title: "Mine"))).Turn.Question.ConversationId;
        var before = await Store.Find(Caller, id, Token);

        Assert.False(await Store.Rename(Stranger, id, "Theirs", Turns.Noon.AddDays(1), Token));
        Assert.False(await Store.Delete(Stranger, id, Token));
        Assert.Equal(ChatErrors.ConversationNotFound, (await Store.AppendTurn(Stranger, Turns.Of("In", Turns.Named(id)), Token)).Error);
        var theirs = (await Store.AppendTurn(Stranger, Turns.Of("In", Turns.Current), Token)).Value;

        Assert.NotEqual(id, theirs.Turn.Question.ConversationId);
        Assert.Equal(before, await Store.Find(Caller, id, Token));
        Assert.Equal(2, (await Store.ReadMessages(Caller, id, null, 10, Token)).Count);
    }

    [Fact]
    public async Task Who_has_already_gone_gets_nothing_and_changes_nothing()
    {
        var question = (await Append(Turns.Of("One"))).Turn.Question;
        var id = question.ConversationId;
        var gone = new CancellationToken(canceled: true);
        Func<Task>[] calls =
        [
            () => Store.FindTail(Caller, Turns.Current, 4, gone),
            () => Store.AppendTurn(Caller, Turns.Of("Two"), gone),
            () => Store.ReadHistory(Caller, null, 10, gone),
            () => Store.FindMessage(Caller, question.Id, gone),
            () => Store.List(Caller, null, 10, gone),
            () => Store.Find(Caller, id, gone),
            () => Store.ReadMessages(Caller, id, null, 10, gone),
            () => Store.Rename(Caller, id, "New", Turns.Noon, gone),
            () => Store.Delete(Caller, id, gone),
            () => Store.Search(Caller, "one", 10, gone),
        ];

        foreach (var call in calls)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(call);
        }

        Assert.Equal(2, (await History()).Total);
        Assert.Equal("A title", (await Store.Find(Caller, id, Token))!.Title);
    }
}
