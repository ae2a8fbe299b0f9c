namespace Codette.Domain.Chat.Reading;

/// <summary>Tells a question that stands alone from one that leans on the turns before.</summary>
internal static class FollowUps
{
    private const int LongestFollowUp = 8;

    public static bool IsElliptical(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count is 0 or > LongestFollowUp)
        {
            return false;
        }

        var second = tokens.Count > 1 ? tokens[1].Text : "";
        return tokens[0].Text switch
        {
            "and" or "or" or "but" or "also" or "then" or "same" => true,
            "what" or "how" => second is "about" or "if" || LeansOnAnother(tokens),
            "at" or "in" or "for" or "with" or "as" or "now" or "instead" => tokens.Count <= 4,
            "the" or "a" => tokens.Count <= 2,
            "why" or "more" or "when" => tokens.Count == 1 || LeansOnAnother(tokens),
            _ => (tokens.Count == 1 && tokens[0].Term is Term.Dotted or Term.Triplet or Term.Straight) || LeansOnAnother(tokens),
        };
    }

    private static bool LeansOnAnother(IReadOnlyList<Token> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            // "Is it", "what is that in Hz": a pronoun without anything it could stand for.
            if (tokens[i].Text is "it" or "that" or "those" or "them" && (i + 1 == tokens.Count || tokens[i + 1].Term == Term.Stop))
            {
                return true;
            }
        }

        return false;
    }
}
