using static Codette.Domain.Tests.Chat.Calculators.Answering;

namespace Codette.Domain.Tests.Chat.Calculators;

public sealed class RhythmTests
{
    [Theory]
    [InlineData("delay time for a dotted eighth at 93 bpm", "483.87 ms")]
    [InlineData("1/8 dotted in ms at 140", "321.43 ms")]
    [InlineData("how long is a bar at 87 bpm", "2758.62 ms")]
    [InlineData("how many ms is a sixteenth triplet at 174", "57.47 ms")]
    [InlineData("4 bars at 120", "8000 ms")]
    [InlineData("how long is a quarter note at 120 bpm?", "500 ms")]
    [InlineData("How long does a crotchet last at 120bpm", "500 ms")]
    [InlineData("length of a quaver at 90 b.p.m.", "333.33 ms")]
    [InlineData("duration of a semibreve at 60 bpm", "4000 ms")]
    [InlineData("what is the length of a minim at 100 BPM in seconds", "1.2 s")]
    [InlineData("semiquaver at 120 in ms", "125 ms")]
    [InlineData("1/8th dottet at 120 bpm", "375 ms")]
    [InlineData("dotted-eighth delay at 120 bpm", "375 ms")]
    [InlineData("8th note triplet delay time, 120bpm", "166.67 ms")]
    [InlineData("time of an eigth note triplett at 120 bpm", "166.67 ms")]
    [InlineData("1/16t at 150 bpm", "66.67 ms")]
    [InlineData("1/4d at 100 bpm", "900 ms")]
    [InlineData("16th note at 128 bpm in ms", "117.19 ms")]
    [InlineData("how many milliseconds is a 32nd at 120 bpm", "62.5 ms")]
    [InlineData("64th note at 120 bpm in ms", "31.25 ms")]
    [InlineData("how long is one beat at 75 bpm", "800 ms")]
    [InlineData("how long are 8 beats at 100 bpm", "4800 ms")]
    [InlineData("how long are 16 bars at 128 bpm in seconds", "30 s")]
    [InlineData("how long is a bar of 3/4 at 90 bpm", "2000 ms")]
    [InlineData("how long is a bar of 6/8 at 120 bpm", "1500 ms")]
    [InlineData("length of 2 measures of 7/8 at 140 bpm", "3000 ms")]
    [InlineData("tempo is 120, what's a dotted quarter in ms", "750 ms")]
    [InlineData("quarter note at 120 bpm in Hz", "2 Hz")]
    [InlineData("My track is 120 bpm, how long is an eighth?", "250 ms")]
    [InlineData("what delay time should I use for a quarter at 120 bpm", "500 ms")]
    [InlineData("How many samples is a quarter at 120 bpm at 48 kHz", "24000 samples")]
    [InlineData("delay times for 128 bpm", "At 128 bpm: 1/4 468.75 ms, 1/8 dotted 351.56 ms")]
    [InlineData("delay time at 120", "At 120 bpm: 1/4 500 ms")]
    [InlineData("½ note at 120 bpm in ms", "1000 ms")]
    [InlineData("double dotted quarter at 120 bpm in ms", "875 ms")]
    [InlineData("How many milliseconds are in a quarter note at 110 beats per minute?", "545.45 ms")]
    [InlineData("quaver triplet @ 90bpm", "222.22 ms")]
    [InlineData("how long is 1 bar at 200bpm in 5/4", "1500 ms")]
    [InlineData("convert 120 bpm to ms", "At 120 bpm: 1/4 500 ms")]
    [InlineData("what delay in ms matches a dotted eighth note at 122.5 bpm", "367.35 ms")]
    [InlineData("What would a half note triplet be at 80 bpm in ms", "1000 ms")]
    public void A_length_is_60000_over_the_tempo_times_its_quarters(string question, string expected) => ShouldStartWith(question, expected);

    [Theory]
    [InlineData("what bpm is 500 ms quarter", "120 bpm")]
    [InlineData("a delay of 375 ms is a dotted eighth at which tempo", "120 bpm")]
    [InlineData("4 bars last 8 seconds, what tempo", "120 bpm")]
    [InlineData("what tempo is it if a bar takes 2 s?", "120 bpm")]
    [InlineData("500ms to bpm", "120 bpm")]
    [InlineData("at what tempo is a 1/16 note 125 ms long", "120 bpm")]
    [InlineData("my 8 bar loop is 16 seconds long, what bpm is that", "120 bpm")]
    [InlineData("which tempo gives an eighth triplet of 100 ms", "200 bpm")]
    public void A_length_tells_the_tempo(string question, string expected) => ShouldStartWith(question, expected);

    [Fact]
    public void Without_a_tempo_in_the_question_the_session_tells_it_and_the_answer_says_so()
    {
        var answer = To("how long is a dotted eighth?", InSession(120));

        Assert.StartsWith("375 ms", answer!.Text, StringComparison.Ordinal);
        Assert.Contains("session's tempo", answer.Text, StringComparison.Ordinal);
        Assert.True(answer.Confidence < To("how long is a dotted eighth at 120 bpm?")!.Confidence);
    }

    [Fact]
    public void An_earlier_turn_tells_the_tempo_before_the_session_does() =>
        ShouldStartWith("how long is a quarter?", "600 ms", After("I am working at 100 bpm today") with { Mix = InSession(120).Mix });

    [Fact]
    public void The_session_tells_how_many_beats_a_bar_has() => ShouldStartWith("how long is a bar at 60 bpm", "3000 ms", InSession(null, 3));

    [Fact]
    public void Without_any_tempo_it_is_asked_for() => Assert.Contains("which tempo", To("how long is a quarter note?")!.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("how long is a quarter at 0 bpm")]
    [InlineData("how long is a quarter at 5 bpm")]
    [InlineData("how long is a quarter at 100000 bpm")]
    [InlineData("how long is a quarter at -120 bpm")]
    [InlineData("what bpm is 0 ms")]
    [InlineData("how long are 99999999999 bars at 120 bpm")]
    public void Beyond_the_range_no_figure_is_made_up(string question) => Assert.True(To(question)!.Confidence < 0.3);
}
