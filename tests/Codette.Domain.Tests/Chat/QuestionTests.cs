using Codette.Domain.Chat;
using CsCheck;

namespace Codette.Domain.Tests.Chat;

public sealed class QuestionTests
{
    [Theory]
    [InlineData("How do I EQ a hi-hat?", "how do i eq a hi-hat")]
    [InlineData("c#4 and 1/8, at -6.5 dB!", "c#4 and 1/8 at -6.5 db")]
    [InlineData("120bpm 3.5khz 1/8th", "120 bpm 3.5 khz 1/8")]
    [InlineData("120 b.p.m.", "120 bpm")]
    [InlineData("C♯ and B♭ at −6 dB", "c# and bb at -6 db")]
    [InlineData("don't; what's “this”?", "dont whats this")]
    [InlineData("the 1176LN, U87 and TR-808", "the 1176ln u87 and tr 808")]
    [InlineData("44,100 Hz", "44100 hz")]
    [InlineData("Ｄｅｌａｙ １２０", "delay 120")]
    [InlineData("", "")]
    [InlineData(" \t\n ", "")]
    public void Words_are_lower_case_without_punctuation(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Question.Parse(text).Words));

    [Theory]
    [InlineData("120bpm", 120, Unit.Bpm)]
    [InlineData("3.5 kHz", 3.5, Unit.Kilohertz)]
    [InlineData("440hz", 440, Unit.Hertz)]
    [InlineData("−6 dB", -6, Unit.Decibel)]
    [InlineData("-14 LUFS", -14, Unit.Lufs)]
    [InlineData("4:1", 4, Unit.Ratio)]
    [InlineData("50 %", 50, Unit.Percent)]
    [InlineData("four bars", 4, Unit.Bar)]
    [InlineData("24-bit", 24, Unit.Bit)]
    [InlineData("10 ft", 10, Unit.Foot)]
    [InlineData("1,024 samples", 1024, Unit.Sample)]
    [InlineData(".5 ms", 0.5, Unit.Millisecond)]
    [InlineData("15 cents", 15, Unit.Cent)]
    public void Quantities_are_numbers_with_their_units(string text, double value, Unit unit) =>
        Assert.Equal((value, unit), (Question.Parse(text).Quantities[0].Value, Question.Parse(text).Quantities[0].Unit));

    [Theory]
    [InlineData("and dotted?", true)]
    [InlineData("what about the attack?", true)]
    [InlineData("why?", true)]
    [InlineData("at 140?", true)]
    [InlineData("how about that?", true)]
    [InlineData("how do I compress vocals?", false)]
    [InlineData("reverb on drums", false)]
    [InlineData("kick", false)]
    public void Ellipses_lean_on_what_was_said(string text, bool isFollowUp) => Assert.Equal(isFollowUp, Question.Parse(text).IsFollowUp);

    [Fact]
    public void No_text_is_too_odd() => Gen.String.Sample(text => Assert.NotNull(Question.Parse(text).Words), iter: 5000);

    [Theory]
    [InlineData("a-")]
    [InlineData("1/")]
    [InlineData("1,")]
    [InlineData("#b")]
    [InlineData("b.")]
    [InlineData("9")]
    [InlineData("\ud800 ")]
    [InlineData("♯−½ ")]
    public async Task Sixty_four_kilobytes_are_read_in_no_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 65536 / piece.Length));
        var reading = Task.Run(() => Question.Parse(text), TestContext.Current.CancellationToken);
        Assert.Equal(text.Trim(), (await reading.WaitAsync(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken)).Text);
    }
}
