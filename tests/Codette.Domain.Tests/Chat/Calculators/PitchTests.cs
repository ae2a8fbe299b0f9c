using static Codette.Domain.Tests.Chat.Calculators.Answering;

namespace Codette.Domain.Tests.Chat.Calculators;

public sealed class PitchTests
{
    [Theory]
    [InlineData("what note is 61.7 Hz", "B1")]
    [InlineData("which note is 440hz?", "A4")]
    [InlineData("what note is 450 Hz", "A4: 450 Hz is 38.9 cents above")]
    [InlineData("what pitch is 3.5khz", "A7")]
    [InlineData("61.7 hz", "B1")]
    [InlineData("what note is 432 Hz with A = 432", "A4")]
    [InlineData("frequency of F#2", "92.5 Hz")]
    [InlineData("what is the frequency of A4", "440 Hz")]
    [InlineData("frequency of a4", "440 Hz")]
    [InlineData("what frequency is C♯3", "138.59 Hz")]
    [InlineData("Bb3 in Hz", "233.08 Hz")]
    [InlineData("B flat 3 in hz", "233.08 Hz")]
    [InlineData("how many Hz is E1", "41.2 Hz")]
    [InlineData("freq of a#3", "233.08 Hz")]
    [InlineData("frequency of C4 with A4 = 432 Hz", "256.87 Hz")]
    [InlineData("frequency of A4 tuned to 432", "432 Hz")]
    [InlineData("midi note 60", "C4")]
    [InlineData("what note is midi 69", "A4, 440 Hz")]
    [InlineData("what is the midi number of C4", "60")]
    [InlineData("midi note number for F#2", "42")]
    [InlineData("wavelength of 100 Hz", "3.43 m")]
    [InlineData("what's the wavelength of 1 kHz", "0.343 m")]
    [InlineData("how long is the wave length of A4?", "0.78 m")]
    [InlineData("period of 50 Hz", "20 ms")]
    [InlineData("what frequency has a wavelength of 2 m", "171.5 Hz")]
    [InlineData("What frequency is middle C?", "261.63 Hz")]
    [InlineData("how many cents off is 445 Hz from A4", "+19.6 cents")]
    [InlineData("A4 at 442 reference, what is C5", "525.63 Hz")]
    [InlineData("hz of midi 45", "A2, 110 Hz")]
    public void Notes_and_frequencies_give_each_other(string question, string expected) => ShouldStartWith(question, expected);

    [Fact]
    public void A_note_without_an_octave_is_told_in_several() =>
        Assert.Contains("92.5 Hz as F#2", To("frequency of F#")!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("what note is 0 Hz")]
    [InlineData("what note is -20 Hz")]
    [InlineData("midi note 200")]
    [InlineData("wavelength of 0 Hz")]
    public void Beyond_the_range_no_figure_is_made_up(string question) => Assert.True(To(question)!.Confidence < 0.3);
}
