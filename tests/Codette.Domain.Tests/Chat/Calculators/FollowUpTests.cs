using static Codette.Domain.Tests.Chat.Calculators.Answering;

namespace Codette.Domain.Tests.Chat.Calculators;

public sealed class FollowUpTests
{
    [Theory]
    [InlineData("how long is an eighth at 120 bpm", "and dotted?", "375 ms")]
    [InlineData("delay time for a dotted eighth at 93 bpm", "and triplet", "215.05 ms")]
    [InlineData("how long is a quarter at 120", "and at 140?", "428.57 ms")]
    [InlineData("delay time for a dotted eighth at 120 bpm", "what about a quarter?", "500 ms")]
    [InlineData("delay time for a dotted eighth at 120 bpm", "dotted quarter", "750 ms")]
    [InlineData("how long is a bar at 120", "what about 4 bars?", "8000 ms")]
    [InlineData("notes of D dorian", "and in G?", "G A Bb C D E F:")]
    [InlineData("A minor scale", "the sixth?", "F is degree 6")]
    [InlineData("notes of D dorian", "and lydian?", "D E F# G# A B C#:")]
    [InlineData("frequency of A4", "and C4?", "261.63 Hz")]
    [InlineData("wavelength of 100 Hz", "and 50 Hz?", "6.86 m")]
    [InlineData("512 samples at 48k in ms", "and at 96k?", "5.33 ms")]
    [InlineData("how far is 3 ms", "and 10 ms?", "3.43 m")]
    [InlineData("how far is 10 ms", "and in feet?", "11.25 ft")]
    [InlineData("threshold -20, ratio 4:1, input -8 dB", "and with 8:1?", "-18.5 dB out")]
    [InlineData("threshold -20, ratio 4:1, input -8 dB", "and an input of -4 dB?", "-16 dB out")]
    [InlineData("relative minor of Eb", "and of G?", "E minor")]
    [InlineData("interval between C and E", "and G?", "7 semitones, perfect fifth")]
    [InlineData("what is -6 dB as a ratio", "and -12 dB?", "0.251 times")]
    [InlineData("how long is a bar at 120", "and in seconds?", "2 s")]
    [InlineData("how long is a bar at 120", "and 3/4?", "1500 ms")]
    [InlineData("sum of two tracks at -6 dB", "and four?", "0.02 dB")]
    [InlineData("notes of G7", "and C7?", "C E G Bb:")]
    [InlineData("how many flats in Eb major", "what about Ab?", "4 flats")]
    public void A_follow_up_writes_over_what_it_names(string first, string then, string expected) => ShouldStartWith(then, expected, After(first));

    [Fact]
    public void A_chain_of_follow_ups_keeps_every_change() =>
        ShouldStartWith("and triplet?", "142.86 ms", After("how long is an eighth at 120 bpm", "and dotted?", "and at 140?"));

    [Fact]
    public void A_turn_in_between_that_was_no_calculation_is_passed_over() =>
        ShouldStartWith("and dotted?", "375 ms", After("how long is an eighth at 120 bpm", "how do I pan guitars?"));

    [Theory]
    [InlineData("what about the attack?")]
    [InlineData("and the reverb?")]
    [InlineData("why?")]
    [InlineData("and on vocals?")]
    [InlineData("thanks")]
    public void A_follow_up_that_names_nothing_computable_is_left_to_others(string question) =>
        Assert.Null(To(question, After("delay time for a dotted eighth at 93 bpm")));

    [Fact]
    public void A_follow_up_that_would_change_nothing_is_no_answer() => Assert.Null(To("and an octave up?", After("frequency of A4")));

    [Fact]
    public void A_follow_up_to_nothing_is_left_to_others() => Assert.Null(To("and dotted?"));
}
