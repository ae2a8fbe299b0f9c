using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>The triads on the seven steps of a key.</summary>
internal sealed class ChordsOfKey : ICalculator
{
    private static readonly string[] Steps = ["I", "II", "III", "IV", "V", "VI", "VII"];

    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var isPlural = question.Tokens.Any(token => token is { Term: Term.Chord, Text: "chords" or "triads" });
        if (!isPlural || question.UnknownWords > 1 || question.Has(Term.ChordQuality) || Keys.Root(question) is not { } root
            || Keys.ScaleOf(question) is not { Degrees.Count: 7 } scale)
        {
            return null;
        }

        var notes = scale.From(root).ToArray();
        var triads = Enumerable.Range(0, 7).Select(step =>
        {
            var quality = Quality(Above(notes, step, 2), Above(notes, step, 4));
            var numeral = quality is "m" or "dim" ? Steps[step].ToLowerInvariant() : Steps[step];
            return $"{notes[step].Readable().Name}{quality} ({numeral})";
        });
        return new Calculation($"{string.Join(", ", triads)}: the triads of {root.Name} {scale.Name}.", 0.94);
    }

    private static int Above(Pitch[] notes, int step, int steps) =>
        Pitch.Modulo(notes[(step + steps) % 7].Class - notes[step].Class, 12);

    private static string Quality(int third, int fifth) => (third, fifth) switch
    {
        (3, 6) => "dim",
        (3, _) => "m",
        (_, 8) => "aug",
        _ => "",
    };
}
