using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>The notes of a chord, from its symbol or its name.</summary>
internal sealed class Chords : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (question.WantsAdvice || question.UnknownWords > 1 || question.Has(Term.Scale) || question.Has(Term.Frequency)
            || question.AsksFor(Unit.Hertz) || question.Has(Term.Midi) || question.Has(Term.Key) || Find(question) is not { } chord)
        {
            return null;
        }

        var asks = question.Has(Term.Note) || question.Has(Term.Chord) || (question.UnknownWords == 0 && !question.IsFollowUp);
        if (!asks)
        {
            return null;
        }

        var steps = string.Join(" ", chord.Degrees.Select(degree => degree.Alteration switch
        {
            > 0 => new string('#', degree.Alteration),
            var down => new string('b', -down),
        } + Figures.Of(degree.Number)));
        return new Calculation($"{Keys.Written(chord.Notes)}: the notes of {chord.Symbol}, the steps {steps} above {chord.Root.Name}.", 0.95);
    }

    private static Chord? Find(Question question)
    {
        var symbol = question.Tokens.FirstOrDefault(token => token.Term == Term.ChordSymbol);
        if (symbol.Text is not null)
        {
            return Chord.TryParse(symbol.Raw, out var written) ? written : null;
        }

        var notes = Keys.Notes(question);
        if (notes is not [var root])
        {
            return null;
        }

        // "The notes in G7": an octave that no chord has is a note after all.
        if (root.Octave is (5 or 6 or 7 or 9) and { } figure && (question.Has(Term.Chord) || question.Has(Term.Note)))
        {
            return Chord.Of(root, Figures.Of(figure));
        }

        var isNamed = question.Has(Term.Chord) || question.Has(Term.ChordQuality) || HasSeventh(question);
        return isNamed && !question.Has(Term.ModeKind) ? Chord.Of(root, Quality(question)) : null;
    }

    private static bool HasSeventh(Question question) =>
        question.Tokens.Any(token => token is { Term: Term.Degree or Term.Number, Value: 7 }) && !question.Has(Term.Up) && !question.Has(Term.Down);

    private static string Quality(Question question)
    {
        var kind = question.Tokens.FirstOrDefault(token => token.Term == Term.ChordQuality);
        var mode = question.Tokens.FirstOrDefault(token => token.Term == Term.Mode);
        var isMinor = mode is { Term: Term.Mode, Value: 5 };
        var isMajor = mode is { Term: Term.Mode, Value: 0 };
        var added = question.Tokens.FirstOrDefault(token => token is { Term: Term.Degree or Term.Number, Value: 6 or 7 or 9 or 11 or 13 }).Value;
        var half = question.Tokens.Any(token => token is { Term: Term.NoteValue, Text: "half" });
        return (kind.Value, added) switch
        {
            (1, 7) => half ? "m7b5" : "dim7",
            (1, _) => half ? "m7b5" : "dim",
            (2, 7) => "aug7",
            (2, _) => "aug",
            (3, _) => added > 7 ? Figures.Of(added) : "7",
            (4, _) => "sus2",
            (5, _) => added == 7 ? "7sus4" : "sus4",
            (_, 0) => isMinor ? "m" : "",
            _ => (isMinor ? "m" : isMajor && added != 6 ? "maj" : "") + Figures.Of(added),
        };
    }
}
