using Codette.Application.Chat;
using Codette.Domain.Chat;
using Codette.Domain.Common;

namespace Codette.Infrastructure.Tests.Contracts.Chat;

/// <summary>What <see cref="IConversationStore"/> promises: here, that what is stored comes back.</summary>
public abstract partial class ConversationStoreContract(IStoreFixture fixture) : StoreContract<IConversationStore>(fixture)
{
    public static TheoryData<string> Texts => Words.All;

    [Fact]
    public async Task A_turn_comes_back_with_every_field_as_it_was_stored()
    {
        var time = Turns.Noon.AddMicroseconds(123_457);
        var question = new Message(Ids.New(time), Guid.Empty, MessageRole.User, "Warum?", "mix_engineering", null, null, [], time);
        var answer = new Message(
            Ids.New(time), Guid.Empty, MessageRole.Assistant, "Darum.", "", "knowledge", 1.0 / 3, ["first", "second"], time.AddMicroseconds(1));

        var stored = await Append(Turns.Of("") with { Turn = new Turn(question, answer) });

        Assert.False(stored.Repeated);
        var conversation = stored.Turn.Question.ConversationId;
        var expected = new Turn(question with { ConversationId = conversation }, answer with { ConversationId = conversation });
        Turns.AssertSame(expected, stored.Turn);
        Turns.AssertSame(expected.Question, await Message(question.Id));
        Turns.AssertSame(expected.Answer, await Message(answer.Id));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Any_text_is_data(string text)
    {
        var turn = Turns.Of(text, key: text, answer: text, title: text);
        turn = turn with { Turn = turn.Turn with { Question = turn.Turn.Question with { Perspective = text } } };

        var stored = await Append(turn);

        Assert.Equal(text, stored.Turn.Question.Text);
        Turns.AssertSame(stored.Turn.Question, await Message(stored.Turn.Question.Id));
        Turns.AssertSame(stored.Turn.Answer, await Message(stored.Turn.Answer.Id));
        Assert.Equal(text, (await Store.Find(Caller, stored.Turn.Question.ConversationId, Token))!.Title);
        Assert.True((await Append(turn)).Repeated);
    }

    [Fact]
    public async Task Who_did_not_sign_in_has_rows_of_their_own()
    {
        Application.Identity.Caller[] callers = [Application.Identity.Caller.Local, Application.Identity.Caller.Anonymous];
        await Append(Turns.Of("Another's, and the newest of all", at: Turns.Noon.AddYears(2)));
        foreach (var caller in callers)
        {
            var id = (await Store.AppendTurn(caller, Turns.Of("Mine", Turns.Fresh), Token)).Value.Turn.Question.ConversationId;

            Assert.Equal(caller.Owner, (await Store.Find(caller, id, Token))!.Owner);
            Assert.Null(await Store.Find(Caller, id, Token));
            Assert.All(callers.Where(other => other != caller), other => Assert.Null(Store.Find(other, id, Token).GetAwaiter().GetResult()));
        }
    }

    [Fact]
    public async Task The_longest_text_comes_back_whole()
    {
        var text = string.Concat(Enumerable.Repeat("Wörter 🎚 ", Domain.Chat.Message.MaxText / 10));

        var stored = await Append(Turns.Of(text, answer: text));

        Assert.Equal(text, (await Message(stored.Turn.Question.Id)).Text);
        Assert.Equal(text, (await Message(stored.Turn.Answer.Id)).Text);
    }

    [Fact]
    public async Task What_storing_gives_back_is_what_reading_gives()
    {
        var between = Turns.Noon.AddTicks(1_234_567); // clocks tick in tenths of a microsecond

        var stored = await Append(Turns.Of("When?", at: between));

        var read = await Message(stored.Turn.Question.Id);
        Turns.AssertSame(read, stored.Turn.Question);
        Assert.InRange(read.CreatedAt, between.AddMicroseconds(-1), between.AddMicroseconds(1));
    }

    [Fact]
    public async Task A_conversation_tells_its_title_its_times_and_its_size()
    {
        var first = await Append(Turns.Of("One", title: "On gain"));
        var id = first.Turn.Question.ConversationId;
        await Append(Turns.Of("Two", at: Turns.Noon.AddMicroseconds(7)));

        Assert.Equal(
            new Conversation(id, Caller.Owner, "On gain", Turns.Noon, Turns.Noon.AddMicroseconds(7), 4),
            await Store.Find(Caller, id, Token));
    }

    [Fact]
    public async Task What_was_stored_is_there_after_a_restart()
    {
        var stored = await Append(Turns.Of("Still there?", key: "once"));

        await Fixture.Restart();

        Turns.AssertSame(stored.Turn.Question, await Message(stored.Turn.Question.Id));
        Assert.Single(await Store.Search(Caller, "still", 10, Token));
        Assert.True((await Append(Turns.Of("Still there?", key: "once"))).Repeated);
    }

    private async Task<StoredTurn> Append(NewTurn turn) => (await Store.AppendTurn(Caller, turn, Token)).Value;

    private async Task<Message> Message(Guid id) => Assert.IsType<Message>(await Store.FindMessage(Caller, id, Token));

    private async Task<HistoryPage> History(Application.Identity.Caller? caller = null, Guid? before = null, int limit = 1000) =>
        (await Store.ReadHistory(caller ?? Caller, before, limit, Token)).Value;
}
