namespace Codette.Domain.Suggestions;

/// <summary>The slugs of the knowledge entries that give the reasons. A test verifies that each exists.</summary>
public static class RuleKnowledge
{
    public const string AddingAir = "adding-air";
    public const string AnchorTheBalance = "anchor-the-balance";
    public const string LayeredBackingVocals = "layered-backing-vocals";
    public const string BassCompression = "bass-compression";
    public const string BassOnSmallSpeakers = "bass-on-small-speakers";
    public const string BusesAndGroups = "buses-and-groups";
    public const string ComplementaryEq = "complementary-eq";
    public const string CompressorAttack = "compressor-attack";
    public const string CompressorRatio = "compressor-ratio";
    public const string DeEsserSettings = "de-esser-settings";
    public const string DelayTimeFromTempo = "delay-time-from-tempo";
    public const string DelayToneFiltering = "delay-tone-filtering";
    public const string DoubleTrackingWidth = "double-tracking-width";
    public const string DrumBusCompression = "drum-bus-compression";
    public const string DrumKitPanning = "drum-kit-panning";
    public const string FadersNearUnity = "faders-near-unity";
    public const string GainBeforeOrAfterPlugin = "gain-before-or-after-plugin";
    public const string GainStagingStart = "gain-staging-start";
    public const string GateSettings = "gate-settings";
    public const string GenreFolkMix = "genre-folk-mix";
    public const string GenreHipHopMix = "genre-hip-hop-mix";
    public const string GenreJazzMix = "genre-jazz-mix";
    public const string GenreMetalMix = "genre-metal-mix";
    public const string GenreOrchestralMix = "genre-orchestral-mix";
    public const string GenrePopMix = "genre-pop-mix";
    public const string GenreRnbMix = "genre-rnb-mix";
    public const string GenreRockMix = "genre-rock-mix";
    public const string HarshSound = "harsh-sound";
    public const string HighPassPlacement = "high-pass-placement";
    public const string KickAndBass = "kick-and-bass";
    public const string KickBassDucking = "kick-bass-ducking";
    public const string KickEq = "kick-eq";
    public const string LeadVocalCompression = "lead-vocal-compression";
    public const string LevelMatchedComparison = "level-matched-comparison";
    public const string LowRecordedLevel = "low-recorded-level";
    public const string MasteringSubsonicCleanup = "mastering-subsonic-cleanup";
    public const string MixBusCompression = "mix-bus-compression";
    public const string MixBusHeadroom = "mix-bus-headroom";
    public const string MonoCompatibilityCheck = "mono-compatibility-check";
    public const string MuddyMix = "muddy-mix";
    public const string NarrowingStereoSynths = "narrowing-stereo-synths";
    public const string PanningSymmetry = "panning-symmetry";
    public const string PianoEq = "piano-eq";
    public const string PingPongDelay = "ping-pong-delay";
    public const string PlateReverb = "plate-reverb";
    public const string PluginUnityGain = "plugin-unity-gain";
    public const string PreparingMixForMastering = "preparing-mix-for-mastering";
    public const string ProjectBackups = "project-backups";
    public const string ReverbReturnEq = "reverb-return-eq";
    public const string RoomReverbGlue = "room-reverb-glue";
    public const string SendsVersusInserts = "sends-versus-inserts";
    public const string SerialCompression = "serial-compression";
    public const string SharedReverbSends = "shared-reverb-sends";
    public const string SlapbackDelay = "slapback-delay";
    public const string SnareCompression = "snare-compression";
    public const string SnareEq = "snare-eq";
    public const string SoloingLess = "soloing-less";
    public const string StaticBalanceFirst = "static-balance-first";
    public const string StreamingLoudnessChoice = "streaming-loudness-choice";
    public const string SynthPad = "synth-pad";
    public const string TrackCountHeadroom = "track-count-headroom";
    public const string TruePeakCeiling = "true-peak-ceiling";
    public const string VelocityAndExpression = "velocity-and-expression";
    public const string VocalBuried = "vocal-buried";
    public const string VocalPreDelay = "vocal-pre-delay";
    public const string WhatToKeepCentre = "what-to-keep-centre";

    /// <summary>Every slug above.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        AddingAir, AnchorTheBalance, LayeredBackingVocals, BassCompression, BassOnSmallSpeakers, BusesAndGroups, ComplementaryEq,
        CompressorAttack, CompressorRatio, DeEsserSettings, DelayTimeFromTempo, DelayToneFiltering, DoubleTrackingWidth,
        DrumBusCompression, DrumKitPanning, FadersNearUnity, GainBeforeOrAfterPlugin, GainStagingStart, GateSettings,
        GenreFolkMix, GenreHipHopMix, GenreJazzMix, GenreMetalMix, GenreOrchestralMix, GenrePopMix, GenreRnbMix, GenreRockMix,
        HarshSound, HighPassPlacement, KickAndBass, KickBassDucking, KickEq, LeadVocalCompression, LevelMatchedComparison,
        LowRecordedLevel, MasteringSubsonicCleanup, MixBusCompression, MixBusHeadroom, MonoCompatibilityCheck, MuddyMix,
        NarrowingStereoSynths, PanningSymmetry, PianoEq, PingPongDelay, PlateReverb, PluginUnityGain,
        PreparingMixForMastering, ProjectBackups, ReverbReturnEq, RoomReverbGlue, SendsVersusInserts, SerialCompression,
        SharedReverbSends, SlapbackDelay, SnareCompression, SnareEq, SoloingLess, StaticBalanceFirst, StreamingLoudnessChoice,
        SynthPad, TrackCountHeadroom, TruePeakCeiling, VelocityAndExpression, VocalBuried, VocalPreDelay, WhatToKeepCentre,
    ];
}
