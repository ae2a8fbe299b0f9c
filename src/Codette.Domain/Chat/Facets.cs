using System.Collections.Frozen;
using Codette.Domain.Knowledge;

namespace Codette.Domain.Chat;

/// <summary>What a term of a question names.</summary>
internal enum Facet
{
    Other,

    /// <summary>What is played: kick, vocal, mix.</summary>
    Instrument,

    /// <summary>What is turned: attack, ratio, frequency.</summary>
    Parameter,

    /// <summary>What is done: compression, EQ, reverb.</summary>
    Treatment,
}

/// <summary>
/// Tells what a term names, so that a follow-up ("and for the snare?") replaces the earlier word of the same kind and keeps
/// the others, and an answer about one instrument is not given for another.
/// </summary>
internal static class Facets
{
    private static readonly FrozenDictionary<string, Facet> Kinds = new[]
    {
        (Facet.Instrument,
            "kick snare hihat tom cymbal overhead drum percussion bass 808 sub vocal voice singer rap guitar acoustic electric piano keys"
            + " keyboard synth pad lead pluck strings violin cello brass horn trumpet saxophone sax flute organ choir clap shaker"),
        (Facet.Parameter,
            "attack release ratio threshold knee makeup hold frequency q predelay decay feedback ceiling lookahead crossover"
            + " rate blend hysteresis fundamental boost cut highpass lowpass"),
        (Facet.Treatment,
            "compress eq reverb delay saturate distort limit gate deess pan automate chorus flanger phaser dither"
            + " master tune sidechain duck transient exciter stereo multiband parallel record"),
    }
        .SelectMany(row => row.Item2.Split(' ').Select(word => (Term: Spellings.Term(word), Kind: row.Item1)))
        .DistinctBy(row => row.Term)
        .ToFrozenDictionary(row => row.Term, row => row.Kind);

    public static Facet Of(string term) => Kinds.GetValueOrDefault(term);

    public static bool Names(this IEnumerable<QueryTerm> terms, Facet facet) => terms.Any(term => Of(term.Term) == facet);
}
