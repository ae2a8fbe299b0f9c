using Codette.Domain.Knowledge;
using Codette.Domain.Sessions;

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
        + " problem problems rate judge assess opinion thoughts notice looking doing");

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
        (MixQuestion.Loudness, Set("lufs measured rms peak meter"), Set("what whats which how is are")),
        (MixQuestion.Levels, Set("fader faders level levels volume loud loudest louder quiet quietest softest lowest highest"), Set("what whats which where show list is are how")),
        (MixQuestion.Tempo, Set("tempo bpm speed signature"), Set("what whats which how is")),
    ];

    // The terms with which a state is asked, so that "piano fader?" needs no grammar.
    private static readonly HashSet<string> StateTerms =
    [
        .. Set("pan fader level volume loud mute solo arm insert plugin tempo track session set bus quiet hear current").Select(Spellings.Term),
    ];

    private static readonly HashSet<string> Strips = Set("track tracks fader channel channels");
    private static readonly HashSet<string> Having = Set("have has without lack lacks missing");
    private static readonly HashSet<string> Strengths = Set("loud quiet soft low high");
    private static readonly HashSet<string> Hearing = Set("hear heard hearing audible silent");
    private static readonly HashSet<string> Negating = Set("cant cannot not dont no why silent");

    private static readonly HashSet<string> Clipping = Set("clipping clip clips red overloading overloaded");
    private static readonly HashSet<string> Listing = Set("what which list show name");

    /// <summary>True for a term that asks for a state rather than naming a track.</summary>
    public static bool IsState(string term) => StateTerms.Contains(term);

    /// <param name="words">The words of the question.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="named">The tracks it names.</param>
    public static MixQuestion Read(IReadOnlyList<string> words, Subject subject, TrackFacts[] named)
    {
        if (named.Length > 0 && words.Hold(Hearing) && words.Hold(Negating))
        {
            return MixQuestion.Trouble;
        }

        if (named.Length > 0 && words.Contains("too") && words.Hold(Strengths))
        {
            return MixQuestion.Trouble;
        }

        if (words.Hold(Strips) && words.Hold(Having) && !words.Contains("should") && InsertNames.In(words) is not null)
        {
            return MixQuestion.Inserts;
        }

        if (!words.Contains("should") && IsBrief(subject, named) && StateOf(words) is not MixQuestion.None and var state)
        {
            return state;
        }

        var whole = words.Hold(Wholes);
        var general = words.Hold(General);
        var points = words.Hold(Pointing) && (whole || subject.OwnTerms <= 2);
        var owns = words.Hold(Owning) || points || (!general && (words.Contains("session") || words.Contains("tracks")));
        if ((general && !owns) || (!owns && !words.Hold(Asking)))
        {
            return MixQuestion.None;
        }

        if (words.Contains("muted") || words.Contains("unmuted") || (words.Contains("mute") && owns))
        {
            return MixQuestion.Muted;
        }

        if (points && !general && (words.Contains("solo") || words.Contains("arm")))
        {
            return StateOf(words);
        }

        if (words.Contains("soloed") || words.Contains("armed"))
        {
            return words.Contains("armed") ? MixQuestion.Armed : MixQuestion.Soloed;
        }

        if (words.Contains("selected") && words.Hold(Wholes))
        {
            return MixQuestion.Selected;
        }

        if (owns && words.Hold(Clipping))
        {
            return MixQuestion.Clipping;
        }

        if (whole && words.Hold(Judging) && (owns || words.Contains("the")))
        {
            return MixQuestion.Overview;
        }

        return owns && (words.Hold(Troubled) || subject.Terms.Any(term => Troubles.Contains(term.Term)))
            ? MixQuestion.Trouble
            : State(words, subject, owns);
    }

    // "Vocal level?", "pan of the piano": every meaningful word is a track's name or a state's.
    private static bool IsBrief(Subject subject, TrackFacts[] named) =>
        named.Length > 0 && subject.OwnTerms <= 5 && subject.Terms.Take(subject.OwnTerms)
            .All(term => IsState(term.Term) || Array.Exists(named, track => track.IsNamed(term.Term)));

    private static MixQuestion StateOf(IReadOnlyList<string> words) =>
        words.Any(word => word is "muted" or "mute" or "unmuted") ? MixQuestion.Muted
        : words.Any(word => word is "soloed" or "solo" or "solod") ? MixQuestion.Soloed
        : words.Any(word => word is "armed" or "arm") ? MixQuestion.Armed
        : Array.Find(States, state => words.Hold(state.By)).Asked;

    private static MixQuestion State(IReadOnlyList<string> words, Subject subject, bool owns)
    {
        if ((words.Contains("tracks") || words.Contains("channels")) && (words.Contains("many") || (words.Hold(Listing) && subject.OwnTerms <= 2)))
        {
            return MixQuestion.Tracks;
        }

        var asks = (owns || words.Hold(Strips)) && !words.Contains("should");
        return Array.Find(States, state => asks && words.Hold(state.By) && words.Hold(state.With)).Asked;
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
