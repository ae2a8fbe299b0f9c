using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Relative keys share their notes, a minor third apart; parallel keys share their root.</summary>
internal sealed class RelativeKeys : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (!(question.Has(Term.Relative) || question.Has(Term.Parallel)) || question.WantsAdvice || question.UnknownWords > 2
            || RootAt(question) is not { } at)
        {
            return null;
        }

        var token = question.Tokens[at];
        var root = token.Pitch with { Octave = null };
        var own = at + 1 < question.Tokens.Count && question.Tokens[at + 1].Term == Term.Mode ? question.Tokens[at + 1].Value
            : token.Term == Term.ChordSymbol ? 5 : (double?)null;
        var wanted = question.Tokens.Where((other, i) => other.Term == Term.Mode && i != at + 1).Select(other => (double?)other.Value).FirstOrDefault();
        var toMinor = wanted is not null ? wanted == 5 : own != 5;
        if (own is not (null or 0 or 5) || wanted is not (null or 0 or 5))
        {
            return null;
        }

        if (question.Has(Term.Parallel))
        {
            return new Calculation($"{root.Name} {(toMinor ? "minor" : "major")}: parallel keys share the root; its notes are {Keys.Written((toMinor ? Scale.Minor : Scale.Major).From(root))}.", 0.95);
        }

        var other = (toMinor ? root.Above(-2, -3) : root.Above(2, 3)).Readable();
        return new Calculation(
            toMinor
                ? $"{other.Name} minor: a minor third below {root.Name}, with the same notes as {root.Name} major ({Keys.Written(Scale.Major.From(root))})."
                : $"{other.Name} major: a minor third above {root.Name}, with the same notes as {root.Name} minor ({Keys.Written(Scale.Minor.From(root))}).",
            0.95);
    }

    private static int? RootAt(Question question)
    {
        for (var i = 0; i < question.Tokens.Count; i++)
        {
            if (question.Tokens[i].Term is Term.NoteName or Term.ChordSymbol)
            {
                return i;
            }
        }

        return null;
    }
}
