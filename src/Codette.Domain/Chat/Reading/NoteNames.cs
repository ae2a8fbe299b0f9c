using Codette.Domain.Chat.Music;

namespace Codette.Domain.Chat.Reading;

/// <summary>Finds the note names among the tokens: <c>a</c> is one only where no article can stand.</summary>
internal static class NoteNames
{
    /// <summary>Marks the names in place; "b flat" becomes one token.</summary>
    public static void Mark(List<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Term == Term.Unknown && !Pitch.TryParse(token.Raw, out _) && Chord.TryParse(token.Raw, out var chord))
            {
                tokens[i] = token with { Term = Term.ChordSymbol, Pitch = chord.Root };
                continue;
            }

            if (token.Raw.Length is 0 or > 4 || !Pitch.TryParse(token.Raw, out var pitch) || !IsName(tokens, i))
            {
                continue;
            }

            if (token.Raw.Length == 1 && i + 1 < tokens.Count && tokens[i + 1] is { Term: Term.Sharps or Term.Flats, Text: "sharp" or "flat" } sign)
            {
                pitch = pitch with { Accidental = sign.Term == Term.Sharps ? 1 : -1 };
                tokens.RemoveAt(i + 1);
                if (i + 1 < tokens.Count && tokens[i + 1] is { Term: Term.Number, Unit: Unit.None, Value: >= 0 and <= 9 } octave
                    && double.IsInteger(octave.Value))
                {
                    pitch = pitch with { Octave = (int)octave.Value };
                    tokens.RemoveAt(i + 1);
                }
            }

            tokens[i] = token with { Term = Term.NoteName, Pitch = pitch, Unit = Unit.None };
        }
    }

    private static bool IsName(List<Token> tokens, int i)
    {
        var token = tokens[i];
        var previous = i > 0 ? tokens[i - 1] : default;
        var next = i + 1 < tokens.Count ? tokens[i + 1] : default;
        if (token.Unit != Unit.None)
        {
            return next.Term == Term.Mode || (previous.Term != Term.Number && token.Raw is "Db" or "Gb");
        }

        if (token.Text != "a")
        {
            return previous.Term != Term.Number || previous.Unit != Unit.None || token.Raw.Length > 1 || char.IsAsciiLetterUpper(token.Raw[0]);
        }

        var afterNext = i + 2 < tokens.Count ? tokens[i + 2] : default;
        return next.Term switch
        {
            Term.ModeKind when token.Raw == "a" && tokens.Exists(other => other.Raw is ['B' or 'C' or 'D' or 'E' or 'F' or 'G'] or [_, '#' or 'b']) => false,
            Term.Mode or Term.ModeKind or Term.ChordQuality =>
                afterNext.Term is not (Term.Degree or Term.Interval or Term.Sound)
                && previous.Text is not ("is" or "whats" or "build" or "does" or "do" or "makes" or "make" or "use"),
            Term.Sharps or Term.Flats => true,
            Term.NoteName => token.Raw == "A",
            _ => (token.Raw == "A" && i > 0) || IsLast(next) || next.Text is "to" or "and" or "in" or "at",
        };
    }

    private static bool IsLast(Token next) => next.Text is null;
}
