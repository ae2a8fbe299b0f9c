using Codette.Domain.Chat.Music;

namespace Codette.Domain.Chat.Reading;

/// <summary>Joins the few expressions that take several words: beats per minute, middle C and the low E of a guitar or bass.</summary>
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
            else if (tokens[i] is { Term: Term.NoteName, Pitch: { Octave: null } } e && tokens[i - 1].Text is "low" or "high" && StringOctave(tokens, e.Pitch, tokens[i - 1].Text) is { } octave)
            {
                tokens[i] = e with { Pitch = e.Pitch with { Octave = octave } };
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

    // A string's name without its instrument is the guitar's: E2 below, E4 above. A bass has E1, and B0 with five strings.
    private static int? StringOctave(List<Token> tokens, Pitch pitch, string place) =>
        (pitch.Letter, place, tokens.Exists(token => token.Text == "bass")) switch
        {
            (2, "low", false) => 2,
            (2, "high", false) => 4,
            (2, "low", true) => 1,
            (6, "low", false) => 1,
            (6, "low", true) => 0,
            _ => null,
        };
}
