using Codette.Domain.Knowledge;
using Codette.Domain.Sessions;

namespace Codette.Domain.Chat.SessionFacts;

/// <summary>Something in the mix that is worth saying.</summary>
/// <param name="Text">One sentence that names the tracks and their figures.</param>
/// <param name="Weight">How much it matters by itself, 0 to 1.</param>
/// <param name="About">Words of the troubles it may explain; also what to look up for advice on it.</param>
internal sealed record Observation(string Text, double Weight, string About)
{
    /// <summary>True when it names the track.</summary>
    public bool Mentions(TrackFacts track) => Text.Contains(track.Label(), StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the question speaks of a trouble that this may explain.</summary>
    public bool Explains(Subject subject)
    {
        var about = Terms.In(About);
        return subject.Terms.Any(term => about.Contains(term.Term));
    }
}
