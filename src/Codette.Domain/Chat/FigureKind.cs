namespace Codette.Domain.Chat;

/// <summary>What a question word asks to be told.</summary>
internal enum FigureKind
{
    Any,

    /// <summary>"Where", "which frequency": a place in the spectrum.</summary>
    Place,

    /// <summary>"How much", "how many dB": an amount.</summary>
    Amount,

    /// <summary>"How long", "how fast": a time.</summary>
    Time,
}

/// <summary>Reads the kind of figure from the question's words, and tells it from a unit.</summary>
internal static class FigureKinds
{
    public static FigureKind Of(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var next = i + 1 < words.Count ? words[i + 1] : "";
            var kind = words[i] switch
            {
                "where" or "wheres" or "frequency" or "frequencies" or "hz" or "hertz" => FigureKind.Place,
                "how" when next is "much" => FigureKind.Amount,
                "how" when next is "long" or "short" or "fast" or "slow" or "quick" or "quickly" => FigureKind.Time,
                "many" when next is "db" or "decibels" or "lufs" => FigureKind.Amount,
                _ => FigureKind.Any,
            };
            if (kind != FigureKind.Any)
            {
                return kind;
            }
        }

        return FigureKind.Any;
    }

    public static bool Holds(this FigureKind kind, string unit) => kind switch
    {
        FigureKind.Place => unit is "Hz" or "kHz",
        FigureKind.Amount => unit is "dB" or "%" or "LU" or "LUFS" or "dBFS",
        FigureKind.Time => unit is "ms" or "s" or "min",
        _ => true,
    };
}
