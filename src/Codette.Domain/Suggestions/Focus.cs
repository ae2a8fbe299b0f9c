using Codette.Domain.Sessions;

namespace Codette.Domain.Suggestions;

/// <summary>What an answer is about, read from the word a client sent.</summary>
/// <param name="Name">One of the words below; <c>general</c> for everything else.</param>
/// <param name="TrackId">The one track it is about, or null.</param>
/// <param name="Genre">The genre it is about, or null.</param>
internal sealed record Focus(string Name, string? TrackId, string? Genre)
{
    public bool IsMastering => Name == "mastering";

    public static Focus Read(SuggestionBrief brief, MixFacts? mix)
    {
        var word = brief.Focus.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        var name = word is "gain-staging" or "mixing" or "mastering" or "eq" or "compression" or "reverb" or "delay" or "stereo"
            or "routing" or "effects" ? word : "general";
        return new Focus(name, TrackOf(brief.Focus.Trim(), mix), Genres.Find(brief.Genre) ?? Genres.Find(word));
    }

    /// <summary>How well a category of advice fits, 0 (not at all) to 1.</summary>
    public double Fit(string category) => Name switch
    {
        "general" or "mixing" => category == "mastering" ? 0 : 1,
        "mastering" => category switch { "mastering" => 1, "gain-staging" => 0.5, _ => 0 },
        "compression" => category switch { "compression" => 1, "dynamics" => 0.7, _ => 0 },
        "reverb" => category switch { "reverb" => 1, "delay" => 0.6, _ => 0 },
        "routing" => category switch { "routing" => 1, "workflow" => 0.5, _ => 0 },
        "effects" => category switch { "reverb" or "delay" or "dynamics" => 1, "compression" or "eq" => 0.7, _ => 0 },
        _ => category == Name ? 1 : 0,
    };

    private static string? TrackOf(string focus, MixFacts? mix) =>
        focus.StartsWith("track", StringComparison.OrdinalIgnoreCase) && mix is not null
            ? mix.Tracks.FirstOrDefault(track => focus == track.Id || (focus.StartsWith("track_", StringComparison.OrdinalIgnoreCase)
                && focus.AsSpan("track_".Length).SequenceEqual(track.Id)))?.Id
            : null;
}
