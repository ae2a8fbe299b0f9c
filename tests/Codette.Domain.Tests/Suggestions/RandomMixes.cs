using Codette.Domain.Sessions;
using CsCheck;

namespace Codette.Domain.Tests.Suggestions;

/// <summary>Facts as clients may tell them, sensible or not.</summary>
internal static class RandomMixes
{
    private static readonly Gen<double?> Number = Maybe(Gen.OneOf(Gen.Double[-70, 20], Gen.Const(0.0), Gen.Const(double.NaN), Gen.Const(1e300)));

    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.OneOf(
            "Lead Vox", "BVs L", "Vocal", "Kick", "Snare", "OH R", "Bass", "808", "Gtr L", "Gtr 2", "Piano", "Pad", "Drum Bus", "Reverb", "Audio 1", "", " "),
        Gen.String[0, 60]);

    private static readonly Gen<IReadOnlyList<string>?> Types = Gen.OneOf(
        Gen.Const(() => (IReadOnlyList<string>?)null),
        Gen.OneOf("eq", "compressor", "third-party", "reverb", "limiter", "HPF", "").List[0, 12].Select(list => (IReadOnlyList<string>?)list));

    private static readonly Gen<TrackFacts> Track =
        Gen.Select(
            Gen.Select(Gen.Int[0, 9], Name, Gen.Enum<TrackType>()),
            Gen.Select(Number, Maybe(Gen.Double[-1.5, 1.5]), Number),
            Gen.Select(Maybe(Gen.Bool), Maybe(Gen.Bool), Maybe(Gen.Bool)),
            Gen.Select(Types, Maybe(Gen.Int[-1, 40]), Maybe(Gen.Int[0, 3])),
            (who, levels, buttons, chain) => new TrackFacts(
                $"track-{who.Item1}", who.Item2, who.Item3, levels.Item1, levels.Item2, buttons.Item1, buttons.Item2, buttons.Item3,
                chain.Item1, chain.Item2, chain.Item3, levels.Item3, null));

    public static readonly Gen<MixFacts> Mix = Gen.Select(
        Gen.OneOf("session", "daw_context"), Track.List[0, 24], Number,
        (origin, tracks, tempo) => new MixFacts(origin, tracks, null, tempo, null));

    public static readonly Gen<string> Focus = Gen.OneOf(
        "general", "gain-staging", "gain_staging", "mixing", "mastering", "eq", "compression", "reverb", "delay", "stereo", "routing",
        "effects", "Hip Hop", "jazz", "track_track-3", "track_", "daw_state", "", "nonsense");

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.OneOf(Gen.Const(() => (T?)null), gen.Select(value => (T?)value));
}
