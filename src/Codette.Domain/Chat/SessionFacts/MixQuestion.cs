using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat.SessionFacts;

/// <summary>What a question wants to know of the asker's own mix.</summary>
internal enum MixQuestion
{
    /// <summary>Nothing: it is a general question.</summary>
    None,
    Tracks,
    Muted,
    Soloed,
    Armed,
    Selected,
    Levels,
    Clipping,
    Pans,
    Inserts,
    Overview,
    Trouble,
}

/// <summary>Tells questions about the asker's own tracks from general ones by their wording.</summary>
internal static class MixQuestions
{
    private static readonly HashSet<string> Asking = ["which", "what", "whats", "how", "any", "anything", "is", "are", "do", "did", "list", "show", "where", "wheres", "have", "name", "everything", "am"];
    private static readonly HashSet<string> General = ["should", "when", "mean", "means", "difference", "explain", "to", "typical", "usually", "best", "recommended", "use", "set", "a", "an"];
    private static readonly HashSet<string> Owning = ["my", "mine", "our", "this", "these", "it", "its", "everything", "anything", "nothing"];
    private static readonly HashSet<string> Judging = ["think", "feedback", "review", "check", "wrong", "improve", "overview", "summary", "summarize", "summarise", "analyze", "analyse", "critique", "issue", "issues", "problems", "problem", "rate", "judge", "assess", "opinion", "thoughts", "notice", "critic"];
    private static readonly HashSet<string> Troubled = ["why", "cant", "cannot", "not", "dont", "doesnt", "isnt", "too", "fix", "problem", "wrong", "lost", "lacks", "lacking", "missing", "no", "help"];
    private static readonly HashSet<string> Wholes = ["mix", "session", "project", "tracks", "track", "song", "arrangement", "balance"];
    private static readonly HashSet<string> Troubles =
        [.. "buried muddy boomy boxy harsh thin quiet weak flat dull narrow masked cluttered lifeless sibilant disappear drowned lost distant messy small".Split(' ').Select(Spellings.Term)];

    public static MixQuestion Read(IReadOnlyList<string> words, Subject subject)
    {
        bool Has(params ReadOnlySpan<string> any)
        {
            foreach (var word in any)
            {
                if (words.Contains(word))
                {
                    return true;
                }
            }

            return false;
        }

        var asks = words.Any(Asking.Contains);
        var owns = words.Any(Owning.Contains) || (Has("session", "project", "tracks") && !words.Any(General.Contains));
        var general = words.Any(General.Contains) && !owns;
        if (!asks && !owns && !Has("why"))
        {
            return MixQuestion.None;
        }

        return true switch
        {
            _ when general => MixQuestion.None,
            _ when Has("muted", "unmuted") || (Has("mute") && owns) => MixQuestion.Muted,
            _ when Has("soloed") || (Has("solo") && Has("which", "anything", "any")) => MixQuestion.Soloed,
            _ when Has("armed") => MixQuestion.Armed,
            _ when Has("selected") && Has("track", "tracks", "which", "what", "whats") => MixQuestion.Selected,
            _ when Has("clipping", "clip", "clips", "red", "overloading", "overloaded") && (owns || Has("anything", "any", "am")) => MixQuestion.Clipping,
            _ when words.Any(Judging.Contains) && words.Any(Wholes.Contains) && (owns || Has("the")) => MixQuestion.Overview,
            _ when owns && (words.Any(Troubled.Contains) || subject.Terms.Any(term => Troubles.Contains(term.Term))) => MixQuestion.Trouble,
            _ when Has("tracks") && (Has("many") || (Has("what", "which", "list", "show", "name") && subject.OwnTerms <= 2)) => MixQuestion.Tracks,
            _ when Has("panned", "pan", "panning", "pans") && Has("which", "what", "whats", "where", "wheres", "is", "are") && (owns || Has("tracks")) => MixQuestion.Pans,
            _ when Has("plugins", "plugin", "inserts", "insert", "effects") && Has("which", "what", "whats", "list", "show", "have") && (owns || Has("tracks")) => MixQuestion.Inserts,
            _ when Has("fader", "faders", "level", "levels", "volume", "loudest", "quietest") && Has("what", "whats", "which", "where", "show", "list", "is", "are") && (owns || Has("tracks", "track")) => MixQuestion.Levels,
            _ => MixQuestion.None,
        };
    }
}
