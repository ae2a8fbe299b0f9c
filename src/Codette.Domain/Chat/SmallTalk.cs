using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat;

/// <summary>Greetings, thanks and "what can you do?".</summary>
internal static class SmallTalk
{
    public const string WhatToAsk =
        "Ask about levels, EQ, compression, reverb and delay, stereo, mastering, recording or music theory, about the tracks of "
        + "your session, or for a figure such as a dotted eighth at 120 BPM or the frequency of A3.";

    private const int LongestCourtesy = 12;

    private const string WhatCodetteDoes =
        "Codette answers questions about mixing and music from its own knowledge base, and computes what can be computed.";

    private static readonly HashSet<string> Greetings =
    [
        "hi", "hello", "hey", "hiya", "yo", "morning", "evening", "afternoon", "greetings", "howdy", "sup", "hola",
    ];
    private static readonly HashSet<string> Thanks =
    [
        "thanks", "thank", "thx", "ty", "cheers", "great", "cool", "nice", "awesome", "perfect", "ok", "okay", "bye",
        "goodbye",
    ];
    private static readonly HashSet<string> Fillers =
    [
        "there", "codette", "good", "you", "so", "much", "very", "a", "lot", "again", "for", "the", "your", "help", "that",
        "was", "is", "and", "to", "all", "helpful", "how", "are",
    ];
    private static readonly string[] AboutCodette =
    [
        "what can you do", "what do you do", "who are you", "what are you", "how can you help", "what can i ask",
        "what do you know", "help", "help me", "what is codette", "how do you work", "are you a bot", "are you an ai",
        "are you human",
    ];

    /// <summary>Answers when there is nothing else in the message; otherwise null.</summary>
    public static Reply? TryAnswer(Question question)
    {
        var words = question.PlainWords;
        if (words.Count > LongestCourtesy)
        {
            return null;
        }

        var sentence = string.Join(' ', words);
        if (Array.Find(AboutCodette, phrase => Asks(sentence, phrase)) is { } asked)
        {
            return Reply($"{WhatCodetteDoes} {WhatToAsk}", (double)asked.Length / sentence.Length);
        }

        var greets = words.Count(Greetings.Contains);
        var thanks = words.Count(Thanks.Contains);
        var known = greets + thanks + words.Count(word => Fillers.Contains(word));
        return words.Count == 0 || greets + thanks == 0 || known < words.Count ? null
            : greets > 0 ? Reply($"Hello. {WhatToAsk}", Share(greets, words.Count))
            : Reply("You are welcome. Ask on whenever something in the mix needs another look.", Share(thanks, words.Count));
    }

    // "Help" alone asks what Codette does; "what do you know about reverb?" asks for reverb.
    private static bool Asks(string sentence, string phrase) =>
        sentence == phrase
        || (phrase.Length > "help me".Length && sentence.Contains(phrase, StringComparison.Ordinal)
            && Terms.In(sentence.Replace(phrase, "", StringComparison.Ordinal)).TrueForAll(term => Fillers.Contains(term) || Greetings.Contains(term)));

    // Half for being understood in full, the rest for the share of words that say it.
    private static double Share(int telling, int all) => (1 + (double)telling / all) / 2;

    private static Reply Reply(string text, double share)
    {
        var score = new ReplyScore(share, 1, 1);
        return new Reply(text, "help", Confidence.Of(score), score, []);
    }
}
