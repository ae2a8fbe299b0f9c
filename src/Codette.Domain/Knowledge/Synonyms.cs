namespace Codette.Domain.Knowledge;

/// <summary>
/// Words that people use for the same trouble or the same tool without their being the same word. A synonym counts for less
/// than the word itself, so an entry that uses the asker's own word stands first.
/// </summary>
public static class Synonyms
{
    private const float Near = 0.7f;
    private const float Far = 0.45f;

    private static readonly (float Weight, string Words)[] Groups =
    [
        (Near, "vocal voice singer singing sing"),
        (Near, "voice speech spoken dialogue narration voiceover podcast"),
        (Near, "kick thump thud"),
        (Near, "mud boom woolly cloudy congested"),
        (Far, "mud box cluttered unclear clear lowmid muffled"),
        (Near, "box cardboard hollow"),
        (Near, "nasal honky honk telephone"),
        (Near, "sibilance deess hissy lispy spitty"),
        (Near, "harsh piercing shrill brittle painful"),
        (Far, "harsh sibilance bright fizzy aggressive edgy tinny"),
        (Near, "bright sparkle brilliance shiny crisp"),
        (Far, "bright air treble highs highend topend"),
        (Near, "dull dark muffled lifeless veiled"),
        (Near, "lowend lows sub"),
        (Far, "lowend bass rumble"),
        (Near, "808 sub"),
        (Far, "808 bass"),
        (Near, "highs treble topend highend"),
        (Near, "mids midrange middle"),
        (Near, "highpass rumble filter"),
        (Far, "lowpass filter"),
        (Near, "compress dynamics squeeze"),
        (Far, "compress glue pump level uneven"),
        (Near, "pump breath ducking"),
        (Near, "glue cohesive cohesion gel"),
        (Near, "punch impact attack transient snap smack"),
        (Near, "limit maximizer ceiling brickwall"),
        (Far, "limit loud"),
        (Near, "loud lufs volume level"),
        (Near, "quiet level low soft"),
        (Near, "wide stereo spread"),
        (Near, "narrow mono wide"),
        (Near, "pan placement position stereo"),
        (Near, "reverb space hall plate room"),
        (Far, "reverb ambience wash depth"),
        (Near, "delay echo slapback"),
        (Far, "feedback repeats"),
        (Near, "warm body full analog"),
        (Far, "warm saturate tape tube harmonic thick"),
        (Near, "saturate distort drive tape tube"),
        (Near, "thin weak small"),
        (Near, "thick body full warm"),
        (Near, "clear definition presence intelligible"),
        (Near, "presence forward front"),
        (Near, "distance far further away depth front"),
        (Near, "bury mask hidden lost disappear hear heard stand"),
        (Near, "mask clash conflict overlap fight compete"),
        (Near, "clip red overload overshoot"),
        (Near, "master finalize release"),
        (Near, "spotify platform youtube apple"),
        (Near, "export bounce render"),
        (Near, "translate car phone earbuds laptop"),
        (Near, "headphone monitor"),
        (Near, "record microphone mic tracking"),
        (Near, "plosive pop"),
        (Near, "gate bleed expander spill"),
        (Near, "noise hiss hum buzz"),
        (Near, "phase polarity cancel invert flip"),
        (Near, "ring resonance overtone"),
        (Near, "automate ride riding"),
        (Near, "tune pitch intonation"),
        (Near, "tempo speed"),
        (Near, "groove swing shuffle"),
        (Near, "chord harmony progression"),
        (Near, "scale mode key"),
        (Near, "song track tune"),
        (Near, "order chain sequence"),
        (Near, "mix mixdown"),
        (Near, "bus group subgroup"),
        (Near, "send aux return"),
        (Near, "parallel blend ny"),
        (Near, "duck sidechain"),
        (Near, "tight control"),
        (Near, "click beater"),
        (Near, "hihat cymbal"),
        (Far, "drum kick snare kit"),
        (Near, "string violin orchestral cello"),
        (Near, "brass horn trumpet trombone"),
        (Near, "piano keys keyboard"),
        (Near, "synth pad"),
        (Near, "reference compare comparison"),
        (Far, "eq cut boost frequency tone"),
        (Near, "long time length duration"),
        (Near, "church mode"),
        (Near, "rap rapper hiphop"),
        (Near, "edm techno house dance"),
    ];

    /// <summary>Every pair of a term and its synonym with the synonym's weight, below 1. The strongest group wins.</summary>
    internal static Dictionary<(string Term, string Other), float> Pairs()
    {
        var pairs = new Dictionary<(string, string), float>();
        foreach (var (weight, words) in Groups)
        {
            var terms = words.Split(' ').Select(Spellings.Term).Distinct().ToArray();
            foreach (var term in terms)
            {
                foreach (var other in terms.Where(other => other != term))
                {
                    pairs[(term, other)] = Math.Max(weight, pairs.GetValueOrDefault((term, other)));
                }
            }
        }

        return pairs;
    }
}
