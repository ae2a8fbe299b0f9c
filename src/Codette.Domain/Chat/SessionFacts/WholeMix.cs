namespace Codette.Domain.Chat.SessionFacts;

/// <summary>Reads the short questions that have no subject but the mix they come with.</summary>
internal static class WholeMix
{
    private static readonly HashSet<string> General = ["should", "usually", "typically", "best", "to"];

    // "What should I fix first?" and "why is there no sound?" speak of the whole mix without naming it.
    private static readonly string[] Starts =
    [
        "fix first", "do first", "change first", "do next", "needs fixing", "needs work", "start with my mix", "start with this mix",
    ];

    private static readonly string[] Silences = ["no sound", "no audio", "hear nothing", "hear anything"];

    /// <summary>What a question without a subject asks when there is a mix it can be about.</summary>
    public static MixQuestion Of(IReadOnlyList<string> words)
    {
        var text = string.Join(' ', words);
        return words.Count > 8 ? MixQuestion.None
            : Array.Exists(Silences, silence => text.Contains(silence, StringComparison.Ordinal)) ? MixQuestion.Muted
            : Array.Exists(Starts, start => text.EndsWith(start, StringComparison.Ordinal)) ? MixQuestion.Overview
            : words.Contains("panned") && !words.Hold(General) && words[0] is "what" or "whats" or "which" ? MixQuestion.Pans
            : MixQuestion.None;
    }
}
