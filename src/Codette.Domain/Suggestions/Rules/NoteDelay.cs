namespace Codette.Domain.Suggestions.Rules;

/// <summary>A delay time that is a note value.</summary>
/// <param name="Note">Its name.</param>
/// <param name="Milliseconds">60000 / bpm times its length in quarter notes, to a tenth.</param>
internal readonly record struct NoteDelay(string Note, double Milliseconds)
{
    /// <summary>Where an echo is heard as an echo and does not yet fall behind the singing.</summary>
    private const double MusicalMs = 350;

    private static readonly (string Note, double Quarters)[] Notes =
        [("quarter", 1), ("dotted eighth", 0.75), ("eighth", 0.5), ("sixteenth", 0.25)];

    /// <summary>The note value whose time lies closest to 350 ms.</summary>
    public static NoteDelay At(double bpm)
    {
        var (note, quarters) = Notes.MinBy(each => Math.Abs((60000 / bpm * each.Quarters) - MusicalMs));
        return new NoteDelay(note, Math.Round(60000 / bpm * quarters, 1));
    }
}
