using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>The notes of a scale, or one of its degrees.</summary>
internal sealed class Scales : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (question.WantsAdvice || question.UnknownWords > 1 || question.Has(Term.Chord) || Keys.Root(question) is not { } root
            || !(question.Has(Term.Scale) || question.Has(Term.Note) || question.Has(Term.Key) || question.Has(Term.Degree) || (question.UnknownWords == 0 && !question.IsFollowUp)))
        {
            return null;
        }

        var named = Keys.ScaleOf(question);
        if (named is null && !question.Has(Term.Scale))
        {
            return null;
        }

        var scale = named ?? Scale.Major;
        var notes = scale.From(root).ToArray();
        var all = Keys.Written(notes);
        var degree = (int)question.Tokens.FirstOrDefault(token => token.Term == Term.Degree).Value;
        if (degree is >= 1 and <= 13)
        {
            var step = scale.Degrees.Count == 7 ? (degree - 1) % 7 : degree - 1;
            return step < notes.Length
                ? new Calculation($"{notes[step].Readable().Name} is degree {Figures.Of(degree)} of {root.Name} {scale.Name}: {all}.", 0.93)
                : null;
        }

        return new Calculation($"{all}: the notes of {root.Name} {scale.Name}{(named is null ? ", as no other scale was named" : "")}.", named is null ? 0.75 : 0.95);
    }
}
