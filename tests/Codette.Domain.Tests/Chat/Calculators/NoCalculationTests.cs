using static Codette.Domain.Tests.Chat.Calculators.Answering;

namespace Codette.Domain.Tests.Chat.Calculators;

public sealed class NoCalculationTests
{
    [Theory]
    [InlineData("how do I compress vocals at 120 bpm?")]
    [InlineData("what ratio for bass?")]
    [InlineData("how much reverb on a vocal")]
    [InlineData("what attack time for a kick drum compressor?")]
    [InlineData("should I use a 4:1 ratio on the snare?")]
    [InlineData("how loud should my master be for Spotify?")]
    [InlineData("is -14 LUFS loud enough?")]
    [InlineData("where do I cut mud on guitars?")]
    [InlineData("boost 3 dB at 5 kHz on vocals?")]
    [InlineData("should I add 2 dB at 100 Hz and 3 dB at 8 kHz?")]
    [InlineData("how do I make the bass sit with the kick?")]
    [InlineData("what is a good threshold for drum bus compression?")]
    [InlineData("how do I sidechain the bass to the kick?")]
    [InlineData("high-pass at 80 Hz on everything?")]
    [InlineData("what's a good reverb pre-delay for vocals at 120 bpm")]
    [InlineData("my vocals sound harsh at 3 kHz")]
    [InlineData("why does my mix sound muddy around 300 Hz?")]
    [InlineData("how long should the reverb tail be on a snare at 90 bpm?")]
    [InlineData("what is a compressor?")]
    [InlineData("what is sidechain compression")]
    [InlineData("what does the knee do")]
    [InlineData("how do I master a track")]
    [InlineData("what is the difference between a limiter and a clipper")]
    [InlineData("which delay is best for lead guitar")]
    [InlineData("how wide should I pan double tracked guitars?")]
    [InlineData("should I use 24 bit or 16 bit for recording?")]
    [InlineData("is 48 kHz better than 44.1 kHz?")]
    [InlineData("what sample rate should I use?")]
    [InlineData("how do I fix phase problems between two mics?")]
    [InlineData("what is parallel compression?")]
    [InlineData("how do I set a slapback delay on vocals")]
    [InlineData("the kick is too loud, what now?")]
    [InlineData("how do I get more punch in a drum bus")]
    [InlineData("what key should I tune my kick to?")]
    [InlineData("what is a dotted note")]
    [InlineData("what does a de-esser do at 7 kHz?")]
    [InlineData("how much headroom should I leave before mastering, 6 dB?")]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("can you tell me a joke")]
    [InlineData("how do I use a half-time beat")]
    [InlineData("what release time for a bus compressor at 128 bpm?")]
    [InlineData("is a buffer size of 64 good for recording guitars")]
    [InlineData("my song has 4 bars of intro, too long?")]
    [InlineData("how do I eq an acoustic guitar in a dense mix")]
    [InlineData("which plugin should I put first on the master channel")]
    [InlineData("can I use two compressors in a row with 2:1?")]
    [InlineData("add a bit more air to the vocal")]
    [InlineData("how do I get the stereo image wider without losing mono compatibility")]
    public void A_question_of_mixing_is_no_calculation(string question)
    {
        var answer = To(question, InSession(120, 4));
        Assert.True(answer is null, $"{question} -> {answer?.Text}");
    }
}
