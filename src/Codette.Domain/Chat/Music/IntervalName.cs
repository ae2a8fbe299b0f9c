namespace Codette.Domain.Chat.Music;

/// <summary>Names of intervals and their frequency ratios.</summary>
internal static class IntervalName
{
    private static readonly string[] BySemitones =
    [
        "unison", "minor second", "major second", "minor third", "major third", "perfect fourth", "tritone",
        "perfect fifth", "minor sixth", "major sixth", "minor seventh", "major seventh", "octave",
    ];

    /// <summary>Five-limit just intonation, as the simplest usual ratios.</summary>
    private static readonly (int Upper, int Lower)[] Just =
        [(1, 1), (16, 15), (9, 8), (6, 5), (5, 4), (4, 3), (45, 32), (3, 2), (8, 5), (5, 3), (9, 5), (15, 8), (2, 1)];

    private static readonly string[] Numbers =
        ["unison", "second", "third", "fourth", "fifth", "sixth", "seventh", "octave", "ninth", "tenth", "eleventh", "twelfth", "thirteenth"];

    /// <summary>The usual name: "major third", and beyond an octave "2 octaves and a major third".</summary>
    public static string Of(int semitones)
    {
        if (semitones <= 12)
        {
            return BySemitones[semitones];
        }

        var octaves = semitones / 12 == 1 ? "an octave" : $"{Figures.Of(semitones / 12)} octaves";
        return semitones % 12 == 0 ? octaves : $"{octaves} and a {BySemitones[semitones % 12]}";
    }

    /// <summary>The name as spelled: C to G# is an augmented fifth, C to Ab a minor sixth. Null when no usual name exists.</summary>
    public static string? Of(int number, int semitones)
    {
        var difference = semitones - new Degree(number, 0).Semitones;
        var isPerfect = ((number - 1) % 7) is 0 or 3 or 4;
        var quality = (isPerfect, difference) switch
        {
            (true, 0) => number is 1 or 8 ? "" : "perfect ",
            (false, 0) => "major ",
            (false, -1) => "minor ",
            (_, 1) => "augmented ",
            (true, -1) or (false, -2) => "diminished ",
            _ => null,
        };
        return quality is null || number > Numbers.Length ? null : quality + Numbers[number - 1];
    }

    /// <summary>The just ratio, such as 3:2, widened by whole octaves; reduced.</summary>
    public static (int Upper, int Lower) JustRatio(int semitones)
    {
        var (upper, lower) = Just[semitones % 12];
        var octaves = semitones / 12;
        while (octaves > 0)
        {
            (upper, lower) = lower % 2 == 0 ? (upper, lower / 2) : (upper * 2, lower);
            octaves--;
        }

        return (upper, lower);
    }
}
