using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Reads the interval a question names.</summary>
internal static class IntervalReader
{
    /// <summary>"Minor third", "perfect fifth", "tritone" or "an octave"; null when none is named or no such interval exists.</summary>
    public static Degree? Named(Question question)
    {
        if (question.Tokens.Any(token => token is { Term: Term.Interval, Text: "tritone" }))
        {
            return new Degree(5, -1);
        }

        var at = question.Tokens.ToList().FindIndex(token => token.Term == Term.Degree);
        if (at < 0)
        {
            return null;
        }

        var number = (int)question.Tokens[at].Value;
        var isPerfect = ((number - 1) % 7) is 0 or 3 or 4;
        var quality = at > 0 ? question.Tokens[at - 1] : default;
        return quality switch
        {
            { Term: Term.ChordQuality, Value: 1 } => new Degree(number, isPerfect ? -1 : -2),
            { Term: Term.ChordQuality, Value: 2 } => new Degree(number, 1),
            { Term: Term.Mode, Value: 5 } when !isPerfect => new Degree(number, -1),
            { Term: Term.Mode, Value: 0 } when !isPerfect => new Degree(number, 0),
            { Term: Term.Perfect } when isPerfect => new Degree(number, 0),
            _ => isPerfect || number == 3 ? new Degree(number, 0) : null,
        };
    }

    /// <summary>Semitones told as a number ("3 semitones", "2 octaves"), or null.</summary>
    public static double? Semitones(Question question) =>
        question.First(Unit.Semitone)?.Value ?? question.First(Unit.Octave)?.Value * 12;
}
