using System.Collections.Frozen;

namespace Codette.Domain.Suggestions;

/// <summary>The genres that have starting points of their own, and the names that lead to them.</summary>
internal static class Genres
{
    public const string Pop = "pop";
    public const string Rock = "rock";
    public const string HipHop = "hip-hop";
    public const string Electronic = "electronic";
    public const string Jazz = "jazz";
    public const string Classical = "classical";
    public const string Metal = "metal";
    public const string Folk = "folk";
    public const string RhythmAndBlues = "r&b";

    private static readonly FrozenDictionary<string, string> ByName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [Pop] = Pop, ["synthpop"] = Pop, ["indie-pop"] = Pop, ["k-pop"] = Pop,
        [Rock] = Rock, ["indie"] = Rock, ["indie-rock"] = Rock, ["punk"] = Rock, ["alternative"] = Rock,
        [HipHop] = HipHop, ["hiphop"] = HipHop, ["rap"] = HipHop, ["trap"] = HipHop, ["drill"] = HipHop,
        [Electronic] = Electronic, ["edm"] = Electronic, ["house"] = Electronic, ["techno"] = Electronic, ["trance"] = Electronic,
        ["dubstep"] = Electronic, ["drum-and-bass"] = Electronic, ["dnb"] = Electronic, ["dance"] = Electronic,
        [Jazz] = Jazz, ["swing"] = Jazz, ["bebop"] = Jazz,
        [Classical] = Classical, ["orchestral"] = Classical, ["cinematic"] = Classical,
        [Metal] = Metal, ["heavy-metal"] = Metal, ["hardcore"] = Metal,
        [Folk] = Folk, ["acoustic"] = Folk, ["country"] = Folk, ["singer-songwriter"] = Folk,
        [RhythmAndBlues] = RhythmAndBlues, ["rnb"] = RhythmAndBlues, ["rhythm-and-blues"] = RhythmAndBlues, ["soul"] = RhythmAndBlues,
        ["funk"] = RhythmAndBlues,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The genre that <paramref name="name"/> means, or null.</summary>
    public static string? Find(string? name) =>
        name is null ? null : ByName.GetValueOrDefault(name.Trim().Replace('_', '-').Replace(' ', '-'));
}
