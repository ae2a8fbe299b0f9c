using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Reads roots and scales from a question.</summary>
internal static class Keys
{
    public static Pitch? Root(Question question)
    {
        foreach (var token in question.Tokens)
        {
            if (token.Term == Term.NoteName || (token.Term == Term.ChordSymbol && token.Raw.EndsWith('m')))
            {
                return token.Pitch with { Octave = null };
            }
        }

        return null;
    }

    public static List<Pitch> Notes(Question question) =>
        [.. question.Tokens.Where(token => token.Term == Term.NoteName).Select(token => token.Pitch)];

    /// <summary>The scale named, or null. A chord symbol such as Am stands for the minor.</summary>
    public static Scale? ScaleOf(Question question)
    {
        var mode = question.Tokens.FirstOrDefault(token => token.Term == Term.Mode);
        var kind = question.Tokens.FirstOrDefault(token => token.Term == Term.ModeKind).Value;
        var isMinor = mode.Value == 5 && mode.Term == Term.Mode;
        return kind switch
        {
            1 => Scale.HarmonicMinor,
            2 => Scale.MelodicMinor,
            3 => isMinor ? Scale.MinorPentatonic : Scale.MajorPentatonic,
            4 => mode.Term == Term.Mode && !isMinor ? Scale.MajorBlues : Scale.Blues,
            7 => Scale.WholeTone,
            _ => mode.Term == Term.Mode ? Scale.Modes[(int)mode.Value]
                : question.Has(Term.ChordSymbol) ? Scale.Minor
                : null,
        };
    }

    public static string Written(IEnumerable<Pitch> notes) => string.Join(" ", notes.Select(note => note.Readable().Name));
}
