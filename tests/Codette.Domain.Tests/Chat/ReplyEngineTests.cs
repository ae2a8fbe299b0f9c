using Codette.Domain.Chat;
using Codette.Domain.Tests.Knowledge;
using CsCheck;

namespace Codette.Domain.Tests.Chat;

public class ReplyEngineTests
{
    private static readonly ReplyEngine Engine = new(Entries.Index);

    private static readonly Gen<string> Questions = Gen.OneOf(
        Gen.String,
        Gen.OneOf("kick", "eq", "why", "and", "the", "my", "it", "mix", "attack", "what", "muted", "tracks", "pizza", "?", "-6 dB").List[0, 9]
            .Select(words => string.Join(' ', words)));

    [Fact]
    public void Any_text_gets_an_answer_with_a_confidence_above_0_and_at_most_98_percent() => Questions.Sample(text =>
    {
        var reply = Engine.Answer(Question.Parse(text), ReplyContext.Empty);
        Assert.NotEmpty(reply.Text);
        Assert.InRange(reply.Confidence, Confidence.Least, Confidence.Most);
        Assert.InRange(reply.Score.Relevance, 0, 1);
        Assert.InRange(reply.Score.Specificity, 0, 1);
        Assert.InRange(reply.Score.Certainty, 0, 1);
    });

    [Fact]
    public void Not_knowing_has_no_citations_and_a_confidence_below_30_percent() => Questions.Sample(text =>
    {
        var reply = Engine.Answer(Question.Parse(text), ReplyContext.Empty);
        Assert.True(reply.Source != "none" || (reply.Citations.Count == 0 && reply.Confidence < Confidence.Enough));
        Assert.True(reply.Source != "knowledge" || (reply.Citations.Count > 0 && reply.Confidence >= Confidence.Enough));
    });

    [Fact]
    public void A_follow_up_to_anything_gets_an_answer() => Gen.Select(Questions, Questions).Sample((first, second) =>
    {
        var earlier = Engine.Answer(Question.Parse(first), ReplyContext.Empty);
        var context = new ReplyContext([new EarlierTurn(first, earlier.Citations)], null);
        Assert.NotEmpty(Engine.Answer(Question.Parse(second), context).Text);
    });

    [Theory]
    [InlineData("asdkj qwe", "bass")]
    [InlineData("capital of france", "reverb")]
    public void A_brief_question_is_not_lost_in_what_was_not_known_before(string nonsense, string field)
    {
        var alone = Engine.Answer(Question.Parse(field), ReplyContext.Empty);

        var after = Engine.Answer(Question.Parse(field), new ReplyContext([new EarlierTurn(nonsense, [])], null));

        Assert.Equal("knowledge", alone.Source);
        Assert.Equal(alone.Text, after.Text);
    }

    [Fact]
    public void What_can_be_computed_is_computed_first()
    {
        var reply = Engine.Answer(Question.Parse("delay: a dotted eighth at 120 bpm"), ReplyContext.Empty);
        Assert.Equal("calculator", reply.Source);
        Assert.StartsWith("375 ms", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_plain_and_short() => Assert.All(Entries.All, entry =>
    {
        var reply = Engine.Answer(Question.Parse(entry.Title), ReplyContext.Empty);
        Assert.InRange(reply.Text.Length, 1, 1000);
        Assert.DoesNotContain('\n', reply.Text);
    });

    [Fact]
    public void The_figure_asked_for_comes_first()
    {
        var reply = Engine.Answer(Question.Parse("what attack for a snare compressor?"), ReplyContext.Empty);
        Assert.StartsWith("Attack: 10 to 30 ms.", reply.Text, StringComparison.Ordinal);
    }
}
