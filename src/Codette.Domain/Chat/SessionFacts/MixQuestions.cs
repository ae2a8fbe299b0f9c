using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat.SessionFacts;

/// <summary>Tells questions about the asker's own tracks from general ones by their wording.</summary>
internal static class MixQuestions
{
    private static readonly HashSet<string> Asking = Set(
        "which what whats how any anything is are do did list show where wheres have name everything am why");

    private static readonly HashSet<string> General = Set(
        "should when mean means difference explain to typical usually best recommended use set a an");

    private static readonly HashSet<string> Owning = Set("my mine our");
    private static readonly HashSet<string> Pointing = Set("this these it its everything anything nothing");
    private static readonly HashSet<string> Wholes = Set("mix session project tracks track song arrangement balance");

    private static readonly HashSet<string> Judging = Set(
        "think feedback review check wrong improve overview summary summarize summarise analyze analyse critique critic issue issues"
        + " problem problems rate judge assess opinion thoughts notice");

    private static readonly HashSet<string> Troubled = Set(
        "why cant cannot not dont doesnt isnt too fix problem wrong lost lacks lacking missing no help");

    private static readonly HashSet<string> Troubles = [.. Set(
        "buried muddy boomy boxy harsh thin quiet weak flat dull narrow masked cluttered lifeless sibilant disappear drowned lost"
        + " distant messy small").Select(Spellings.Term)];

    // What each state is asked by, and what else has to be among the words.
    private static readonly (MixQuestion Asked, HashSet<string> By, HashSet<string> With)[] States =
    [
        (MixQuestion.Pans, Set("panned pan panning pans"), Set("which what whats where wheres is are")),
        (MixQuestion.Inserts, Set("plugins plugin inserts insert effects"), Set("which what whats list show have")),
        (MixQuestion.Levels, Set("fader faders level levels volume loudest quietest"), Set("what whats which where show list is are")),
    ];

    private static readonly HashSet<string> Clipping = Set("clipping clip clips red overloading overloaded");
    private static readonly HashSet<string> Listing = Set("what which list show name");

    public static MixQuestion Read(IReadOnlyList<string> words, Subject subject)
    {
        var whole = words.Any(Wholes.Contains);
        var general = words.Any(General.Contains);
        var points = words.Any(Pointing.Contains) && (whole || subject.OwnTerms <= 2);
        var owns = words.Any(Owning.Contains) || points || (!general && (words.Contains("session") || words.Contains("tracks")));
        if ((general && !owns) || (!owns && !words.Any(Asking.Contains)))
        {
            return MixQuestion.None;
        }

        if (words.Contains("muted") || words.Contains("unmuted") || (words.Contains("mute") && owns))
        {
            return MixQuestion.Muted;
        }

        if (words.Contains("soloed") || words.Contains("armed"))
        {
            return words.Contains("armed") ? MixQuestion.Armed : MixQuestion.Soloed;
        }

        if (words.Contains("selected") && words.Any(Wholes.Contains))
        {
            return MixQuestion.Selected;
        }

        if (owns && words.Any(Clipping.Contains))
        {
            return MixQuestion.Clipping;
        }

        if (whole && words.Any(Judging.Contains) && (owns || words.Contains("the")))
        {
            return MixQuestion.Overview;
        }

        return owns && (words.Any(Troubled.Contains) || subject.Terms.Any(term => Troubles.Contains(term.Term)))
            ? MixQuestion.Trouble
            : State(words, subject, owns);
    }

    private static MixQuestion State(IReadOnlyList<string> words, Subject subject, bool owns)
    {
        if (words.Contains("tracks") && (words.Contains("many") || (words.Any(Listing.Contains) && subject.OwnTerms <= 2)))
        {
            return MixQuestion.Tracks;
        }

        var asks = owns || words.Contains("track");
        return Array.Find(States, state => asks && words.Any(state.By.Contains) && words.Any(state.With.Contains)).Asked;
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
