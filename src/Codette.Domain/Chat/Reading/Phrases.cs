namespace Codette.Domain.Chat.Reading;

/// <summary>Joins the few expressions that take several words: beats per minute and middle C.</summary>
internal static class Phrases
{
    public static void Join(List<Token> tokens)
    {
        for (var i = tokens.Count - 1; i > 0; i--)
        {
            if (tokens[i] is { Term: Term.NoteName, Pitch: { Letter: 0, Octave: null } } c && tokens[i - 1].Text == "middle")
            {
                tokens[i] = c with { Pitch = c.Pitch with { Octave = 4 } };
                tokens.RemoveAt(i - 1);
            }
            else if (i > 1 && tokens[i].Text is "minute" or "min" && tokens[i - 1].Text is "per" or "a" && tokens[i - 2].Term == Term.Beat)
            {
                tokens[i - 2] = new Token("bpm", "bpm", Term.UnitName, Unit: Unit.Bpm);
                tokens.RemoveRange(i - 1, 2);
                i -= 2;
            }
        }
    }
}
