using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.Application.Tests.Chat;

public sealed class SendMessageTests
{
    [Fact]
    public async Task After_half_an_hour_of_silence_a_new_conversation_begins()
    {
        await using var cases = await UseCases.Start();
        var first = await Ask(cases, "What attack for a snare?");
        cases.Time.Advance(TimeSpan.FromMinutes(29));
        var second = await Ask(cases, "and the release?");
        cases.Time.Advance(TimeSpan.FromMinutes(31));
        var third = await Ask(cases, "and the ratio?");

        Assert.Equal(first.Turn.Question.ConversationId, second.Turn.Question.ConversationId);
        Assert.NotEqual(first.Turn.Question.ConversationId, third.Turn.Question.ConversationId);
    }

    [Fact]
    public async Task The_tempo_is_that_of_the_stored_session_whatever_the_client_tells()
    {
        await using var cases = await UseCases.Start();
        await cases.Send(new SetTempo(Caller.Local, SessionId.Default, 100));

        var reply = await Ask(cases, "how long is a quarter note?", new MixFacts("daw_context", [], TempoBpm: 120));

        Assert.StartsWith("600 ms", reply.Turn.Answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "message_empty")]
    [InlineData("  \n ", "message_empty")]
    public async Task An_empty_message_is_refused_and_not_stored(string text, string code)
    {
        await using var cases = await UseCases.Start();

        Assert.Equal(code, (await cases.Send(Message(text, null))).Error?.Code);
        Assert.Equal(0, (await cases.Send(new GetHistory(Caller.Local, null, 10))).Value.Total);
    }

    private static async Task<SentMessage> Ask(UseCases cases, string text, MixFacts? mix = null) => (await cases.Send(Message(text, mix))).Value;

    private static SendMessage Message(string text, MixFacts? mix) => new(Caller.Local, text, null, null, SessionId.Default, mix, null);
}
