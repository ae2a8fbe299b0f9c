namespace Codette.Domain.Chat.SessionFacts;

/// <summary>Tells which kind of insert a question names.</summary>
internal static class InsertNames
{
    private static readonly string[] Kinds = ["eq", "compress", "reverb", "delay", "gate", "limit", "satur", "de-ess", "deess"];

    /// <summary>The beginning that the names of such inserts share, or null.</summary>
    public static string? In(IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (Array.Find(Kinds, kind => word.StartsWith(kind, StringComparison.Ordinal)) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>How a report calls it.</summary>
    public static string Spoken(string kind) => kind switch
    {
        "eq" => "EQ",
        "compress" => "compressor",
        "limit" => "limiter",
        "satur" => "saturation",
        "de-ess" or "deess" => "de-esser",
        _ => kind,
    };

    public static string WithArticle(string kind) =>
        kind == "satur" ? Spoken(kind) : $"{(kind == "eq" ? "an" : "a")} {Spoken(kind)}";
}
