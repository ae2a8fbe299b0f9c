using System.Globalization;
using Codette.Domain.Chat;
using Codette.Domain.Chat.Calculators;
using Codette.Domain.Chat.Music;
using CsCheck;
using static Codette.Domain.Tests.Chat.Calculators.Answering;

namespace Codette.Domain.Tests.Chat.Calculators;

public sealed class PropertyTests
{
    private static readonly string[] Fragments =
    [
        "how long is", "a", "dotted", "triplet", "eighth", "quarter", "1/8", "1/16t", "bar", "bars", "beats", "at", "bpm", "120", "0", "-5", "1e9", "999999999999",
        "ms", "s", "hz", "khz", "dB", "LUFS", "%", "4:1", "0:0", "1/0", "ratio", "threshold", "input", "sum", "identical tracks", "two", "and", "m", "feet",
        "delay", "comb", "wavelength", "A4", "Bb", "F#2", "Cmaj7", "major", "minor", "dorian", "scale", "chord", "notes of", "third", "above", "below", "semitones",
        "transpose", "up", "relative", "parallel", "sharps", "key", "samples", "bit", "stereo", "minutes", "MB", "nyquist", "power", "voltage", "midi", "note",
        "frequency", "interval between", "octave", "3.5", "432", "tuned", "48k", "buffer", "what tempo", "level", "♯", "−6", "½", "distance", "twice", "in",
        "how many", "dynamic range", "circle of fifths", "6/8", "perfect", "diminished", "augmented", "blues", "c-1", "G9", "b flat", "over", "thirteenth",
    ];

    private static readonly Gen<string> Soup = Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]).Array[1, 14].Select(words => string.Join(' ', words));

    [Fact]
    public void A_frequency_of_a_note_names_that_note() =>
        Gen.Int[12, 127].Sample(midi =>
        {
            var pitch = Pitch.FromMidi(midi);
            var hertz = Tuning.Standard.HertzOf(midi).ToString("R", CultureInfo.InvariantCulture);
            Assert.StartsWith($"{pitch}: ", To($"what note is {hertz} Hz")!.Text, StringComparison.Ordinal);
            Assert.True(Pitch.TryParse(pitch.ToString(), out var parsed) && parsed == pitch && parsed.Midi == midi);
        });

    [Fact]
    public void The_length_of_a_quarter_tells_its_tempo() =>
        Gen.Int[20, 999].Sample(bpm =>
        {
            var ms = Leading(To($"how long is a quarter at {bpm} bpm")!);
            Assert.Equal(bpm, Leading(To($"what bpm is a quarter of {ms.ToString(CultureInfo.InvariantCulture)} ms")!), bpm * 0.0002);
        });

    [Fact]
    public void A_ratio_tells_its_level() =>
        Gen.Int[-60, 60].Sample(db =>
        {
            var ratio = Leading(To($"what is {db} dB as a voltage ratio")!);
            Assert.Equal(db, Leading(To($"how many dB is {ratio.ToString(CultureInfo.InvariantCulture)} times the voltage")!), 0.06);
        });

    [Fact]
    public void Transposing_up_and_down_again_changes_no_sound() =>
        Gen.Select(Gen.Int[24, 96], Gen.Int[0, 12]).Sample((midi, steps) =>
        {
            var up = To($"transpose {Pitch.FromMidi(midi)} up {steps} semitones")!.Text.Split(':')[0];
            var back = To($"transpose {up} down {steps} semitones")!.Text.Split(':')[0];
            Assert.True(Pitch.TryParse(back, out var pitch) && pitch.Midi == midi);
        });

    [Fact]
    public void Scales_of_seven_use_every_letter_once() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[-1, 1], Gen.Int[0, 6]).Sample((letter, accidental, mode) =>
            Assert.Equal(7, Scale.Modes[mode].From(new Pitch(letter, accidental)).Select(note => note.Letter).Distinct().Count()));

    [Fact]
    public void Any_text_can_be_read_and_asked() =>
        Gen.String.Sample(text => CheckedAnswer(text, ReplyContext.Empty));

    [Fact]
    public void Any_soup_of_words_yields_finite_figures_or_nothing() =>
        Gen.Select(Soup, Soup, Soup).Sample((text, first, second) => CheckedAnswer(text, After(first, second)), iter: 20_000);

    private static void CheckedAnswer(string text, ReplyContext context)
    {
        if (To(text, context) is { } answer)
        {
            Assert.False(string.IsNullOrWhiteSpace(answer.Text));
            Assert.DoesNotContain("NaN", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Infinity", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", answer.Text, StringComparison.Ordinal);
            Assert.InRange(answer.Confidence, 0.01, 1);
        }
    }

    private static double Leading(Calculation answer) => double.Parse(answer.Text.Split(' ')[0], CultureInfo.InvariantCulture);
}
