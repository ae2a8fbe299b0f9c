using Codette.Domain.Chat.Music;
using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>The sharps and flats of a key, the key of a number of them, and a key's neighbours on the circle of fifths.</summary>
internal sealed class KeySignatures : ICalculator
{
    private static readonly string[] SharpOrder = ["F#", "C#", "G#", "D#", "A#", "E#", "B#"];
    private static readonly string[] FlatOrder = ["Bb", "Eb", "Ab", "Db", "Gb", "Cb", "Fb"];

    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var counts = question.Has(Term.Sharps) || question.Has(Term.Flats);
        var asksSignature = counts || question.Tokens.Any(token => token.Text == "signature");
        if (!(asksSignature || question.Has(Term.Circle)) || question.Hertz is not null || question.WantsAdvice || question.UnknownWords > 2)
        {
            return null;
        }

        if (Keys.Root(question) is not { } root)
        {
            return counts && (question.Has(Term.Key) || question.Has(Term.Scale)) && question.First(Unit.None) is { } number
                ? KeyOf(number.Value, question.Has(Term.Sharps))
                : null;
        }

        var scale = Keys.ScaleOf(question) ?? Scale.Major;
        if (scale.Degrees.Count != 7)
        {
            return null;
        }

        return asksSignature ? SignatureOf(root, scale) : Neighbours(root, scale);
    }

    private static Calculation SignatureOf(Pitch root, Scale scale)
    {
        // A harmonic or melodic minor is written with the signature of the natural one.
        var signed = scale == Scale.HarmonicMinor || scale == Scale.MelodicMinor ? Scale.Minor : scale;
        var total = signed.From(root).Sum(note => note.Accidental);
        var names = total >= 0 ? SharpOrder : FlatOrder;
        var key = $"{root.Name} {signed.Name}";
        return Math.Abs(total) > 7 ? Asking.Refuse($"{key} would need double accidentals, so it has no usual key signature.")
            : total == 0 ? new Calculation($"0 sharps and 0 flats: {key} uses only natural notes.", 0.95)
            : new Calculation($"{Count(total)}: {key} has {Figures.List([.. names.Take(Math.Abs(total))])}.", 0.95);
    }

    private static Calculation KeyOf(double number, bool sharps)
    {
        if (!double.IsInteger(number) || number is < 0 or > 7)
        {
            return Asking.Refuse("A key signature has 0 to 7 sharps or flats.");
        }

        var major = new Pitch(0, 0);
        for (var i = 0; i < (int)number; i++)
        {
            major = sharps ? major.Above(4, 7) : major.Above(3, 5);
        }

        return new Calculation($"{major.Name} major and {major.Above(-2, -3).Name} minor have {Count(sharps ? (int)number : -(int)number)}.", 0.94);
    }

    private static Calculation Neighbours(Pitch root, Scale scale)
    {
        var up = root.Above(4, 7).Readable().Name;
        var down = root.Above(3, 5).Readable().Name;
        return new Calculation($"{up} and {down} are the neighbours of {root.Name} {scale.Name} on the circle of fifths: {up} a fifth above, {down} a fifth below.", 0.9);
    }

    private static string Count(int sharps) => Math.Abs(sharps) == 1
        ? (sharps > 0 ? "1 sharp" : "1 flat")
        : $"{Figures.Of(Math.Abs(sharps))} {(sharps >= 0 ? "sharps" : "flats")}";
}
