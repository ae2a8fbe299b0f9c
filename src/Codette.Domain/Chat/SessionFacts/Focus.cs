using Codette.Domain.Knowledge;
using Codette.Domain.Sessions;

namespace Codette.Domain.Chat.SessionFacts;

/// <summary>Finds the tracks that a question is about.</summary>
internal static class Focus
{
    /// <summary>The tracks that the question names, or the selected one when it says "this track" or "it".</summary>
    public static TrackFacts[] Of(MixFacts mix, Subject subject, List<string> words)
    {
        var own = subject.Terms.Take(subject.OwnTerms).Select(term => term.Term).ToArray();
        var named = new List<TrackFacts>();
        var most = 1;
        foreach (var track in own.Length > 0 ? mix.Tracks : [])
        {
            // "Upright bass" means the one that is both.
            var name = Terms.In(track.Name);
            var told = own.Count(name.Contains);
            if (told < most || !Array.Exists(own, term => !MixQuestions.IsState(term) && name.Contains(term)))
            {
                continue;
            }

            if (told > most)
            {
                named.Clear();
                most = told;
            }

            named.Add(track);
        }

        var points = words.Contains("it") || (words.Contains("this") && !words.Contains("mix") && !words.Contains("session"));
        return named.Count > 0 ? [.. named] : points && mix.Selected is { } selected ? [selected] : [];
    }
}
