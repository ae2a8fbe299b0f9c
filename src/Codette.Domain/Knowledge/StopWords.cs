using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Codette.Domain.Knowledge;

/// <summary>
/// Words that carry no subject: grammar, courtesy, what people say around a question, units, and the names of their tools,
/// since the advice is the same in every one of them.
/// </summary>
public static class StopWords
{
    private static readonly FrozenSet<string> All = string.Join(' ',
        "a an the this that these those it its i im ive id ill me my mine myself we our us you your youre yours he she",
        "they them their there theres here who whom whose what whats which when where why how hows whether if then than",
        "so as at by for from in into of off on onto out over to up down under with within about around through and or",
        "but nor not no yes yeah nope dont doesnt didnt isnt arent wasnt cant cannot couldnt shouldnt wont wouldnt aint",
        "be am is are was were been being do does did doing done have has had having can could should shall would will",
        "may might must let lets get gets getting got gotten make makes making made use uses used using keep keeps",
        "keeping go goes going gonna want wants wanna need needs try tries tried trying put puts take takes know knows",
        "think thinks mean means meaning define definition tell give gives show explain say says said see seem seems",
        "ask help find like likes just really very quite pretty some any every each all both lot lots more most much",
        "many bit little enough too also even only still again ever never always often usually actually basically",
        "literally maybe perhaps kind kinda sort sorta good great nice best better well right wrong proper properly",
        "correct correctly bad thing things stuff something anything everything nothing one ones way ways please pls",
        "plz thanks thank thx hey hi hello ok okay oh um uh lol bro dude man guys anyone someone people person sound",
        "sounds sounding sounded work works working question questions advice tip tips because cause since though",
        "although however while until come comes coming happen happens happening figure look looks looking idk tbh btw",
        "hmm etc eg ie via per vs versus between among during along across typical typically recommended recommend",
        "suggest start starting ought add adding apply applying deal handle point feel feels felt such same different",
        "old new ms hz khz 0 1 2 3 4 5 6 7 8 9 asap sucks sux crap shit shitty fucking damn halp omg wtf ffs noob",
        "newbie beginner beginners amateur pro engineer producer ableton logic tools",
        "protools cubase reaper fl studio bitwig garageband fabfilter waves izotope ozone uad soundtoys valhalla",
        "nectar neutron fix fixing fixed music whats hows wheres whos wats eh hell heck ya sooo soo bruh example examples exactly precisely roughly approximately elaborate difference differences")
        .Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(string word) => All.Contains(word);

    /// <summary>The stop word that reads so, without making a string of it.</summary>
    internal static bool TryGet(ReadOnlySpan<char> word, [NotNullWhen(true)] out string? stopWord) =>
        BySpan.TryGetValue(word, out stopWord);
}
