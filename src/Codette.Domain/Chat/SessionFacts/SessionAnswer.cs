using Codette.Domain.Knowledge;
using Codette.Domain.Sessions;

namespace Codette.Domain.Chat.SessionFacts;

/// <summary>Answers questions about the asker's own mix from what was told of it, with the advice that fits.</summary>
internal sealed class SessionAnswer(Retrieval retrieval)
{
    private const int MostObservations = 3;
    private const string NothingCame = "No session data came with the question, so Codette cannot see your tracks.";

    /// <summary>Null when the question is not about the asker's mix.</summary>
    public Reply? TryAnswer(Question question, ReplyContext context, Finding finding, Subject subject)
    {
        var mix = context.Mix;
        var words = question.PlainWords;
        var named = mix is null ? [] : Focus.Of(mix, subject, words);
        var asked = MixQuestions.Read(words, subject, named);
        if (asked == MixQuestion.None && mix?.TempoBpm is not null && subject is { OwnTerms: 1, Terms: [{ Term: "tempo" }] })
        {
            asked = MixQuestion.Tempo;
        }
        else if (asked == MixQuestion.None && named.Length > 0 && Subject.LeansOnEarlier(words, subject.OwnTerms))
        {
            asked = AskedBefore(context);
        }

        var ofWhole = mix is null ? MixQuestion.None : WholeMix.Of(words);
        asked = asked == MixQuestion.None ? ofWhole : asked;
        if (asked == MixQuestion.None || (named.Length == 0 && Everyday.IsOfThing(words)) || (subject.AsksWhy && ofWhole == MixQuestion.None))
        {
            return null;
        }

        if (mix is null || mix.Tracks.Count == 0)
        {
            return WithoutMix(asked, finding, subject);
        }

        return asked switch
        {
            MixQuestion.Trouble or MixQuestion.Clipping or MixQuestion.Overview => Problem(asked, mix, named, finding, subject),
            _ => State(asked, mix, named, words, subject),
        };
    }

    private static Reply? WithoutMix(MixQuestion asked, Finding finding, Subject subject)
    {
        // "What do you think of my mix?" has no subject but the mix; what the index finds for that one word is no answer.
        var answerable = asked is MixQuestion.Trouble or MixQuestion.Clipping || (asked == MixQuestion.Overview && subject.OwnTerms > 1);
        if (answerable && finding.IsEnough)
        {
            var advice = Composition.FromKnowledge(finding, subject);
            return advice with { Text = $"{advice.Text} This is general advice: no session data came with the question." };
        }

        if (asked == MixQuestion.Trouble)
        {
            return null;
        }

        var score = finding.Score with { Relevance = finding.Score.Relevance * Confidence.Enough };
        return new Reply(
            $"{NothingCame} Ask from the session, or describe what you hear.", "none",
            Math.Min(Confidence.Of(score), Confidence.Enough - 0.01), score, []);
    }

    /// <summary>"And the kick?" asks of the kick what the turn before asked of another track.</summary>
    private static MixQuestion AskedBefore(ReplyContext context)
    {
        foreach (var turn in context.Earlier)
        {
            var question = Question.Parse(turn.Question);
            var subject = Subject.Of(question, ReplyContext.Empty);
            var asked = MixQuestions.Read(question.PlainWords, subject, Focus.Of(context.Mix!, subject, question.PlainWords));
            if (asked != MixQuestion.None || !Subject.LeansOnEarlier(question.PlainWords, subject.OwnTerms))
            {
                return asked;
            }
        }

        return MixQuestion.None;
    }

    private static Reply State(MixQuestion asked, MixFacts mix, TrackFacts[] named, List<string> words, Subject subject)
    {
        var report = StateReport.Of(asked, mix, named.Length > 0 ? named : mix.Tracks, words);
        var known = subject.Terms.Count(term => named.Any(track => track.IsNamed(term.Term)));
        var score = new ReplyScore(report.Told, (1.0 + known) / (1 + Math.Max(known, subject.OwnTerms - 1)), report.Told);
        return new Reply(report.Text, "session", Confidence.Of(score), score, []);
    }

    private Reply Problem(MixQuestion asked, MixFacts mix, TrackFacts[] named, Finding finding, Subject subject)
    {
        var all = Observations.Of(mix);
        var telling = all.Where(observation => observation.Explains(subject) || Array.Exists(named, observation.Mentions));
        var observations = (asked == MixQuestion.Overview ? all : telling).Take(MostObservations).ToArray();
        if (asked == MixQuestion.Overview && !finding.IsEnough && observations.Length > 0)
        {
            var about = QueryTerm.In(Terms.Words(observations[0].About)).Take(3).ToArray();
            finding = retrieval.Find(new Subject(about, [], about.Length, [], false, false));
        }

        List<string> sentences =
        [
            .. named.Take(2).Select(track => Balance(track, mix)),
            .. observations.Select(observation => observation.Text),
        ];
        if (asked == MixQuestion.Clipping)
        {
            sentences.Insert(0, "Fader positions are known here, the signal is not, so clipping itself cannot be read.");
        }
        else if (sentences.Count == 0)
        {
            sentences.Add(
                $"Of {mix.Tracks.Count} tracks ({mix.Tracks.Labels()}) nothing told about faders, pans, mutes or inserts stands out.");
        }

        if (finding.IsEnough)
        {
            sentences.Add(finding.Best.Entry.Text);
        }

        var seen = named.Length + observations.Length;
        var told = (named.Length > 0 ? named : mix.Tracks).Average(TrackWords.Told);
        var score = new ReplyScore(
            Math.Max(finding.Score.Relevance, seen > 0 ? told : 0),
            Math.Max(finding.Score.Specificity, told * seen / (1.0 + seen)),
            told);
        string[] citations = finding.IsEnough ? [finding.Best.Entry.Slug] : [];
        return new Reply(string.Join(' ', sentences), "session", Confidence.Of(score), score, citations);
    }

    /// <summary>The track's own facts, and its fader against the middle of the others.</summary>
    private static string Balance(TrackFacts track, MixFacts mix)
    {
        var others = mix.Tracks.Where(other => other.Id != track.Id && other.IsPart() && other.FaderDb is not null).ToArray();
        if (track.FaderDb is not { } fader || others.Length < 2)
        {
            return track.Describe();
        }

        var difference = fader - Observations.Median(others);
        var place = Math.Abs(difference) < 0.5
            ? "level with"
            : $"{TrackWords.Db(Math.Abs(difference)).TrimStart('+')} {(difference < 0 ? "below" : "above")}";
        return $"{track.Describe()} That fader is {place} the middle of the others.";
    }
}
