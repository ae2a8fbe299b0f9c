using System.Globalization;

namespace Codette.Domain.Chat.Reading;

/// <summary>A number as written: <c>-6.5</c>, <c>44,100</c>, <c>1/8</c>, <c>4:1</c> or <c>24/48</c>.</summary>
/// <param name="Text">As written, without the commas of thousands.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Value">The number, or the one before the sign.</param>
/// <param name="Sign"><c>/</c>, <c>:</c> or none.</param>
/// <param name="Second">The number after the sign.</param>
internal readonly record struct NumberReader(string Text, int Length, double Value, char Sign, double Second)
{
    // No figure of a mix has more digits, and a double holds no more.
    private const int LongestNumber = 40;

    public static NumberReader Read(string text, int at)
    {
        var end = EndOfNumber(text, at);
        var first = Parse(text.AsSpan(at, end - at));
        if (end + 1 < text.Length && text[end] is '/' or ':' && char.IsAsciiDigit(text[end + 1]))
        {
            var secondEnd = EndOfNumber(text, end + 1);
            var second = Parse(text.AsSpan(end + 1, secondEnd - end - 1));
            return new NumberReader(text[at..secondEnd], secondEnd - at, first, text[end], second);
        }

        return new NumberReader(Clean(text.AsSpan(at, end - at)), end - at, first, '\0', 0);
    }

    private static int EndOfNumber(string text, int at)
    {
        var i = at + (text[at] is '-' or '+' ? 1 : 0);
        var hasPoint = false;
        for (; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            var isPoint = text[i] == '.' && !hasPoint && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]);
            hasPoint |= isPoint;
            if (!isPoint && !IsThousandsComma(text, i))
            {
                break;
            }
        }

        return i;
    }

    private static bool IsThousandsComma(string text, int i) =>
        text[i] == ',' && i > 0 && char.IsAsciiDigit(text[i - 1]) && i + 3 < text.Length
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 == text.Length || !char.IsAsciiDigit(text[i + 4]));

    private static string Clean(ReadOnlySpan<char> number)
    {
        var text = number.TrimStart('+').ToString();
        return text.Contains(',', StringComparison.Ordinal) ? text.Replace(",", "", StringComparison.Ordinal) : text;
    }

    private static double Parse(ReadOnlySpan<char> number) =>
        number.Length <= LongestNumber && double.TryParse(number, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? value
            : 0;

    /// <summary>Adds what the number stands for: a note value, a time signature, a ratio, bits and rate, or itself.</summary>
    public void AddTo(List<Token> tokens) => tokens.AddRange(this switch
    {
        // 3:20 is a time: no ratio is written with a nought or two figures behind the colon.
        { Sign: ':', Second: < 60 } when Text[^3] == ':' && Value is >= 0 and <= 600 => [new Token(Text, Text, Term.Number, Value * 60 + Second, Unit.Second)],
        { Sign: ':' } when Second > 0 => [new Token(Text, Text, Term.Number, Value / Second, Unit.Ratio)],
        { Sign: '/', Value: 16 or 20 or 24 or 32, Second: > 40 and <= 400 } =>
            [new Token(Text, Text, Term.Number, Value, Unit.Bit), new Token("", "", Term.Number, Second, Unit.Kilohertz)],
        { Sign: '/', Value: 16 or 20 or 24 or 32, Second: >= 44100 and <= 400000 } =>
            [new Token(Text, Text, Term.Number, Value, Unit.Bit), new Token("", "", Term.Number, Second, Unit.Hertz)],
        { Sign: '/', Value: 1 or 3, Second: 1 or 2 or 4 or 8 or 16 or 32 or 64 or 128 } when Value is 1 || Second > 8 =>
            [new Token(Text, Text, Term.NoteValue, Value / Second)],
        { Sign: '/', Value: >= 2 and <= 15, Second: 2 or 4 or 8 or 16 } => [new Token(Text, Text, Term.Signature, Value * 4 / Second)],
        { Sign: '/' } when Second > 0 => [new Token(Text, Text, Term.Number, Value / Second)],
        _ => [new Token(Text, Text, Length > LongestNumber ? Term.Unknown : Term.Number, Value)],
    });

    /// <summary>Reads letters that touch the number, as in 120bpm, 8th, 1/8th, 1/8d and 16t; false when they make another word of it.</summary>
    public bool TrySuffix(ReadOnlySpan<char> suffix, List<Token> tokens)
    {
        Span<char> lower = stackalloc char[16];
        if (suffix.Length > lower.Length)
        {
            return false;
        }

        lower = lower[..suffix.ToLowerInvariant(lower)];
        if (Sign == '/' && lower is "th" or "ths" or "nd" or "nds" or "rd")
        {
            AddTo(tokens);
            return true;
        }

        if (lower is "t" or "tr" or "d" or "n" && (Sign == '/' || Value is 1 or 2 or 4 or 8 or 16 or 32 or 64))
        {
            (Sign == '/' ? this : this with { Text = "1/" + Text, Sign = '/', Second = Value, Value = 1 }).AddTo(tokens);
            var term = lower[0] switch { 't' => Term.Triplet, 'd' => Term.Dotted, _ => Term.Straight };
            tokens.Add(new Token(term == Term.Triplet ? "triplet" : "dotted", "", term));
            return true;
        }

        if (Lexicon.Find(lower) is not { } entry || (entry.Unit == Unit.None && entry.Term is not (Term.Dotted or Term.Triplet)))
        {
            return false;
        }

        AddTo(tokens);
        tokens.Add(new Token(entry.Word, suffix.ToString(), entry.Term, entry.Value, entry.Unit));
        return true;
    }
}
