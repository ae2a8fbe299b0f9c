using Codette.Domain.Chat;
using Codette.Domain.Chat.Calculators;

namespace Codette.Domain.Tests.Chat.Calculators;

/// <summary>Questions that ask for what other questions tell.</summary>
public class AskedBackwardsTests
{
    private static readonly CalculatorSet Calculators = new();

    [Theory]
    [InlineData("what note is 375 ms at 120", "A dotted eighth note")]
    [InlineData("which note value is 333 ms at 120 bpm", "A quarter note triplet")]
    [InlineData("how many bars is 3:20 at 120 bpm", "100 bars of 4 beats")]
    [InlineData("how many beats are 30 seconds at 128 bpm", "64 beats")]
    [InlineData("how much faster is 140 bpm than 120 bpm", "-14.29 %")]
    [InlineData("tempo from 120 to 140 bpm in percent", "16.67 %")]
    [InlineData("threshold for 6 dB reduction at 3:1 with peaks at -4 dB", "-13 dB threshold")]
    [InlineData("how far over the threshold for 6 dB of gain reduction at 4:1", "8 dB over")]
    [InlineData("-10 dBV in dBu", "-7.78 dBu")]
    [InlineData("+4 dBu to volts", "1.23 V")]
    [InlineData("first mode of a room 5 m long", "34.3 Hz")]
    [InlineData("first three harmonics of A2", "110 Hz (A2), 220 Hz (A3), 330 Hz (E4)")]
    [InlineData("third harmonic of 100 Hz", "300 Hz")]
    [InlineData("chords in C major", "C (I), Dm (ii), Em (iii), F (IV), G (V), Am (vi), Bdim (vii)")]
    [InlineData("how many cents is 3:2", "701.96 cents")]
    [InlineData("frequency of low E", "82.41 Hz")]
    [InlineData("is 110 Hz an A?", "Yes, A2")]
    [InlineData("is 100 Hz an A?", "No, G2")]
    public void What_is_usually_told_can_be_asked(string question, string expected)
    {
        var answer = Calculators.TryAnswer(Question.Parse(question), ReplyContext.Empty);
        Assert.Contains(expected, answer?.Text ?? "nothing", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what makes a dorian sound different")]
    [InlineData("why does a minor chord sound sad")]
    [InlineData("what does a sus4 chord do")]
    public void An_article_is_no_note(string question) =>
        Assert.Null(Calculators.TryAnswer(Question.Parse(question), ReplyContext.Empty));
}
