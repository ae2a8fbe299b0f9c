using System.Globalization;

namespace Codette.Domain.Chat.Music;

/// <summary>A spelled note: C sharp and D flat are different pitches here, though they sound alike.</summary>
/// <param name="Letter">0 for C to 6 for B.</param>
/// <param name="Accidental">Semitones the letter is raised (sharps) or lowered (flats).</param>
/// <param name="Octave">Scientific pitch notation, where middle C is C4; null when none was named.</param>
internal readonly record struct Pitch(int Letter, int Accidental, int? Octave = null)
{
    /// <summary>Semitones of the natural notes above C.</summary>
    private static readonly int[] Naturals = [0, 2, 4, 5, 7, 9, 11];

    private static readonly Pitch[] Chromatic =
        [new(0, 0), new(0, 1), new(1, 0), new(2, -1), new(2, 0), new(3, 0), new(3, 1), new(4, 0), new(5, -1), new(5, 0), new(6, -1), new(6, 0)];

    /// <summary>Semitones above C, 0 to 11.</summary>
    public int Class => Modulo(Naturals[Letter] + Accidental, 12);

    /// <summary>MIDI note number, with middle C (C4) as 60; octave 4 when none was named.</summary>
    public int Midi => (((Octave ?? 4) + 1) * 12) + Naturals[Letter] + Accidental;

    public string Name => "CDEFGAB"[Letter] + Accidental switch
    {
        0 => "",
        > 0 => new string('#', Accidental),
        _ => new string('b', -Accidental),
    };

    public override string ToString() => Octave is { } octave ? Name + octave.ToString(CultureInfo.InvariantCulture) : Name;

    /// <summary>The usual spelling of a MIDI number, flats for E, A and B, sharps for C and F.</summary>
    public static Pitch FromMidi(int midi) => Chromatic[Modulo(midi, 12)] with { Octave = (int)Math.Floor(midi / 12.0) - 1 };

    /// <summary>The note <paramref name="semitones"/> higher that is written <paramref name="letters"/> letters higher.</summary>
    public Pitch Above(int letters, int semitones)
    {
        var steps = Letter + letters;
        var letter = Modulo(steps, 7);
        var octaves = (int)Math.Floor(steps / 7.0);
        var natural = Naturals[letter] + (12 * octaves);
        return new Pitch(letter, Naturals[Letter] + Accidental + semitones - natural, Octave + octaves);
    }

    /// <summary>The same sound in the plainest spelling, when more than two accidentals would be needed.</summary>
    public Pitch Readable()
    {
        if (Math.Abs(Accidental) <= 2)
        {
            return this;
        }

        var plain = FromMidi(Midi);
        return Octave is null ? plain with { Octave = null } : plain;
    }

    /// <summary>Reads <c>c</c>, <c>F#2</c>, <c>bb</c> or <c>c-1</c>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Pitch pitch)
    {
        pitch = default;
        if (text.IsEmpty || "cdefgab".IndexOf(char.ToLowerInvariant(text[0]), StringComparison.Ordinal) is not (>= 0 and var letter))
        {
            return false;
        }

        var rest = text[1..];
        var accidental = 0;
        while (!rest.IsEmpty && rest[0] is '#' or 'b' && Math.Abs(accidental) < 2 && (accidental == 0 || accidental > 0 == (rest[0] == '#')))
        {
            accidental += rest[0] == '#' ? 1 : -1;
            rest = rest[1..];
        }

        if (!rest.IsEmpty)
        {
            if (rest.Length > 2 || !int.TryParse(rest, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var octave) || octave is < -2 or > 10)
            {
                return false;
            }

            pitch = new Pitch(letter, accidental, octave);
            return true;
        }

        pitch = new Pitch(letter, accidental);
        return true;
    }

    internal static int Modulo(int value, int by) => ((value % by) + by) % by;
}
