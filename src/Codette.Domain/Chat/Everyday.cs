using System.Collections.Frozen;
using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat;

/// <summary>Terms that entries are about and that all the world uses for something else: alone they prove no question of music.</summary>
internal static class Everyday
{
    private static readonly FrozenSet<string> Words = string.Join(' ',
        "air animal apple bar bed bedroom black blanket blue board body book box boat break bridge bus cable car cat chair chain",
        "cheap clean clock close color computer cold cpu cup cut daily date day desk dog door drink drive ear east email energy",
        "eye file fish flower food foot game garage glass glue ground group hall hand hat head heat home horn house key kitchen",
        "lamp laptop letter level light line live loan machine mirror mode model month mouth name night nose note number order paper",
        "pan phone photo picture pipe plane plate plug pool pop position power price radio range release ring road rock room rule",
        "run scale school screen sea shelf ship shoe side sky snow software space speed spring star station step stock stop street string",
        "strip summer sun table tape tip tire title tool tower train translate tree tube tv type video wall war water week weight",
        "wheel wind window wire wood word world year york newyork phrase sentence language story movie image master",
        "drop cup track team win record rest project session start end place point test talk question answer page web site account")
        .Split(' ').Select(Spellings.Term).ToFrozenSet();

    // What people own that no entry is about; sounds are heard in and on them all the same.
    private static readonly HashSet<string> Things =
    [
        "car", "bike", "computer", "pc", "laptop", "phone", "iphone", "mac", "macbook", "dog", "cat", "house", "fridge", "door",
        "boss", "wife", "husband", "girlfriend", "boyfriend", "neighbour", "neighbor", "landlord", "stomach", "knee", "back",
        "printer", "engine", "washing", "dishwasher", "boiler", "tv", "wifi",
    ];

    private static readonly HashSet<string> Before = ["in", "on", "through", "to", "from", "with", "via", "for", "at", "by"];

    private static readonly FrozenSet<string> Complaints =
        "noise noisy loud quiet hum buzz click crackle rattle hiss slow fast ring".Split(' ')
            .Concat(Things).Select(Spellings.Term).ToFrozenSet();

    public static bool Contains(string term) => Words.Contains(term);

    /// <summary>True for such a thing, and for what it does as well as a track: noise, hum, a click.</summary>
    public static bool IsComplaint(string term) => Complaints.Contains(term);

    /// <summary>True for "my car makes noise", not for "muddy in my car", which is about a mix.</summary>
    public static bool IsOfThing(IReadOnlyList<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i - 1] is "my" or "our" && Things.Contains(words[i]))
            {
                return i < 2 || !Before.Contains(words[i - 2]);
            }
        }

        return false;
    }
}
