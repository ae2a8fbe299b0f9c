using Codette.Domain.Chat;
using Codette.Domain.Sessions;
using Codette.Domain.Tests.Knowledge;
using CsCheck;

namespace Codette.Domain.Tests.Chat;

public class SessionAnswerTests
{
    private static readonly ReplyEngine Engine = new(Entries.Index);

    private static readonly Gen<MixFacts> Mixes = Gen.Select(
            Gen.OneOf("Lead Vox", "Kick", "Bass", "", "audio 1"), Gen.Double[-60, 12], Gen.Double[-1, 1], Gen.Bool, Gen.Int[0, 7])
        .List[0, 8].Select(tracks => new MixFacts("session", [.. tracks.Select((track, i) => new TrackFacts(
            $"t{i}", track.Item1, (TrackType)(i % 6),
            (track.Item5 & 1) > 0 ? track.Item2 : null, (track.Item5 & 2) > 0 ? track.Item3 : null, (track.Item5 & 4) > 0 ? track.Item4 : null))], "t0"));

    private static string Ask(string question, params TrackFacts[] tracks) =>
        Engine.Answer(Question.Parse(question), new ReplyContext([], new MixFacts("session", tracks, tracks[0].Id))).Text;

    [Fact]
    public void What_was_not_told_is_never_taken_for_zero()
    {
        var text = Ask(
            "which tracks are muted?", new TrackFacts("1", "Kick", TrackType.Audio), new TrackFacts("2", "Snare", TrackType.Audio));
        Assert.Equal("Whether a track is muted was not told.", text);
    }

    [Fact]
    public void Muted_tracks_are_counted_among_those_that_were_told()
    {
        var text = Ask(
            "anything muted?", new TrackFacts("1", "Kick", TrackType.Audio, Muted: true), new TrackFacts("2", "Snare", TrackType.Audio, Muted: false),
            new TrackFacts("3", "Hat", TrackType.Audio));
        Assert.Equal("1 of 2 tracks is muted: Kick.", text);
    }

    [Fact]
    public void A_level_is_called_a_fader_and_never_measured()
    {
        var text = Ask("is anything clipping?", new TrackFacts("1", "Kick", TrackType.Audio, FaderDb: 3));
        Assert.Contains("Kick at +3 dB", text, StringComparison.Ordinal);
        Assert.DoesNotContain("measured", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_bass_panned_hard_is_named_with_its_figure() => Assert.Contains(
        "Bass DI is panned 90 % right",
        Ask("what is wrong with my mix?", new TrackFacts("1", "Bass DI", TrackType.Audio, Pan: 0.9)), StringComparison.Ordinal);

    [Fact]
    public void A_general_question_is_not_answered_from_the_session()
    {
        var context = new ReplyContext([], new MixFacts("session", [new TrackFacts("1", "Kick", TrackType.Audio)]));
        Assert.Equal("knowledge", Engine.Answer(Question.Parse("how do I eq a kick drum?"), context).Source);
    }

    [Fact]
    public void Without_session_data_the_answer_says_so() => Assert.Contains(
        "No session data came with the question",
        Engine.Answer(Question.Parse("what do you think of my mix?"), ReplyContext.Empty).Text, StringComparison.Ordinal);

    [Fact]
    public void Any_mix_and_question_get_an_answer_within_the_bounds() => Gen.Select(
            Mixes, Gen.OneOf(
                "what do you think of my mix?", "why is it muddy", "is anything clipping", "my vocal is buried", "list my tracks",
                "where is my bass panned", "what track is selected", "levels of my tracks", "which plugins are on my kick",
                "is my kick soloed"))
        .Sample((mix, question) =>
        {
            var reply = Engine.Answer(Question.Parse(question), new ReplyContext([], mix));
            Assert.NotEmpty(reply.Text);
            Assert.InRange(reply.Confidence, Confidence.Least, Confidence.Most);
        });
}
