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

    public static bool Contains(string term) => Words.Contains(term);
}
