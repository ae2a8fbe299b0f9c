using static Codette.Domain.Tests.Chat.Calculators.Answering;

namespace Codette.Domain.Tests.Chat.Calculators;

public sealed class LevelTests
{
    [Theory]
    [InlineData("what is -6 dB as a ratio", "0.501 times the amplitude")]
    [InlineData("what is −6 dB as a ratio", "0.501 times the amplitude")]
    [InlineData("-3 dB in percent of power", "0.501 times the power")]
    [InlineData("convert 20 dB to a voltage ratio", "10 times the amplitude")]
    [InlineData("twice the voltage in dB", "+6.02 dB")]
    [InlineData("how many dB is 10 times the power", "+10 dB")]
    [InlineData("how many dB is double the power", "+3.01 dB")]
    [InlineData("halving the amplitude in dB", "-6.02 dB")]
    [InlineData("half the power in dB", "-3.01 dB")]
    [InlineData("how many decibels is 50%", "-6.02 dB")]
    [InlineData("what is 0.5 linear gain in dB", "-6.02 dB")]
    [InlineData("how many dB is twice as loud", "About +10 dB")]
    [InlineData("sum of two tracks at -6 dB", "-2.99 dB if they are unrelated")]
    [InlineData("add -10 dBFS, -12 dBFS and -14 dBFS", "-6.93 dB")]
    [InlineData("add -10, -12 and -14 dB", "-6.93 dB")]
    [InlineData("four identical tracks at -18", "-5.96 dB if they are identical")]
    [InlineData("sum of 2 uncorrelated signals at -6 dB", "-2.99 dB")]
    [InlineData("90 dB plus 90 dB", "93.01 dB")]
    [InlineData("what do -3 dB and -3 dB add up to", "0.01 dB")]
    [InlineData("threshold -20, ratio 4:1, input -8 dB", "-17 dB out, 9 dB of gain reduction")]
    [InlineData("a compressor with a threshold of -20 dB and a ratio of 4 to 1 gets a -8 dB signal, what comes out?", "-17 dB out")]
    [InlineData("how much gain reduction with threshold -18 dB, 3:1 and a peak of -6 dB", "-14 dB out, 8 dB")]
    [InlineData("input is -30 dB, threshold is -20 dB, ratio 4:1", "-30 dB, with 0 dB of gain reduction")]
    [InlineData("gain reduction at 4:1 when 6 dB over the threshold", "4.5 dB")]
    public void Levels_follow_their_logarithms(string question, string expected) => ShouldStartWith(question, expected);

    [Theory]
    [InlineData("how long does sound take for 5 m", "14.58 ms")]
    [InlineData("delay of 10 ms in metres", "3.43 m")]
    [InlineData("how far is 3 ms", "1.03 m")]
    [InlineData("how far does sound travel in 10 ms in feet", "11.25 ft")]
    [InlineData("how many ms is 10 feet", "8.89 ms")]
    [InlineData("mic is 3 m away, how much delay", "8.75 ms")]
    [InlineData("how much should I delay a speaker 6 metres away", "17.49 ms")]
    [InlineData("level drop from 1 m to 4 m", "-12.04 dB")]
    [InlineData("90 dB at 1 m, what level at 4 m", "77.96 dB")]
    [InlineData("how many dB do I lose when doubling the distance", "-6.02 dB")]
    [InlineData("first comb filter notch of a 1 ms delay", "500 Hz")]
    [InlineData("comb null for 0.5 ms", "1000 Hz")]
    public void Sound_takes_its_time_and_fades(string question, string expected) => ShouldStartWith(question, expected);

    [Theory]
    [InlineData("512 samples at 48k in ms", "10.67 ms")]
    [InlineData("latency of a 256 sample buffer at 44.1 kHz", "5.8 ms")]
    [InlineData("buffer 128 at 48000 latency", "2.67 ms")]
    [InlineData("how many samples is 10 ms at 48 kHz", "480 samples")]
    [InlineData("10 ms in samples at 44.1k", "441 samples")]
    [InlineData("how long are 44,100 samples at 44,100 Hz", "1000 ms")]
    [InlineData("dynamic range of 16 bit", "96.3 dB")]
    [InlineData("what is the dynamic range of 24-bit audio", "144.5 dB")]
    [InlineData("5 minutes stereo 24 bit 48k in MB", "86.4 MB")]
    [InlineData("file size of 3 minutes of 16/44.1 stereo", "31.75 MB")]
    [InlineData("how big is 1 hour mono 16 bit at 48 kHz", "345.6 MB")]
    [InlineData("nyquist of 44.1k", "22050 Hz")]
    [InlineData("what's the nyquist frequency at 96 kHz", "48000 Hz")]
    public void Digital_audio_is_counted(string question, string expected) => ShouldStartWith(question, expected);

    [Theory]
    [InlineData("what is 100000 dB as a ratio")]
    [InlineData("how many dB is 0 times the power")]
    [InlineData("how many dB is -5 times the voltage")]
    [InlineData("comb null for 0 ms")]
    [InlineData("level drop from 0 m to 4 m")]
    public void Beyond_the_range_no_figure_is_made_up(string question) => Assert.True(To(question)!.Confidence < 0.3);
}
