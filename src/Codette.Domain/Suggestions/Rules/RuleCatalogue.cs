namespace Codette.Domain.Suggestions.Rules;

/// <summary>Every rule, once.</summary>
internal static class RuleCatalogue
{
    public static IReadOnlyList<ISuggestionRule> All { get; } =
    [
        new HotFader(), new MasterFaderOffUnity(), new NearSilentTrack(), new PredictedSum(), new ExtremeInputGain(),
        new GainFightsFader(), new BackingOverLead(), new BuriedVocal(), new ManyInserts(),
        new SoloLeftOn(), new SoloedWhileMuted(), new EverythingMuted(), new ArmedTrack(),
        new VocalWithoutCompressor(), new BassWithoutCompressor(), new SnareWithoutCompressor(), new DrumBusWithoutCompressor(),
        new VocalWithoutDeEsser(), new BassWithoutSaturation(),
        new VocalWithoutHighPass(), new HighPassByInstrument(), new KickAndBassShareLows(), new GuitarsOverVocal(),
        new LowEndOffCentre(), new LeadVocalOffCentre(), new EverythingCentred(), new NameSaysSide(), new ImageLeans(),
        new DrumsWithoutBus(),
        new VocalWithoutReverb(), new ReverbReturnWithoutHighPass(), new VocalDelayInTempo(),
        new MasterWithoutLimiter(), new MasterWithoutGlue(),
    ];
}
