namespace Codette.Domain.Analysis.Reports;

/// <summary>
/// Everything a report can recommend. The analysis panel looks for "eq", "compress" and "aux" anywhere in these sentences and offers
/// to add an EQ, a compressor or an aux when it finds them: so those letters stand here only in advice that carries that very action,
/// and no sentence holds words of the user.
/// </summary>
/// <param name="Step">The step that goes with it, or null.</param>
internal sealed record Advice(string Text, ActionItem? Step = null)
{
    public static readonly Advice AddEq = new(
        "Add an EQ: high-pass it 20 to 40 Hz under its lowest note and cut 2 dB between 200 and 500 Hz if it clouds the mix.",
        new(Actions.AddEffect, "EQ", null, Priority.Medium));

    public static readonly Advice AddCompressor = new(
        "Add a compressor: 3:1, attack 10 to 30 ms, release 50 to 150 ms, and aim for 3 to 6 dB of reduction.",
        new(Actions.AddEffect, "Compressor", null, Priority.Medium));

    public static readonly Advice CreateAux = new(
        "Create an aux with one shared reverb and send tracks to it: one or two shared spaces glue better than one per track.",
        new(Actions.CreateAux, "Reverb", null, Priority.Medium));

    public static readonly Advice FilterRumble = new(
        "High-pass at 25 to 30 Hz with an EQ: what lies below takes headroom and is hardly heard.",
        new(Actions.AddEffect, "EQ", null, Priority.Medium));

    public static readonly Advice TamePeaks = new(
        "If single hits stick out, let a compressor take 3 to 6 dB off them at 3:1 to 4:1.",
        new(Actions.AddEffect, "Compressor", null, Priority.Low));

    public static readonly Advice LowerHotPeaks = new("Lower the gain ahead of the plug-ins until peaks stay between -12 and -6 dBFS.");
    public static readonly Advice LowerGain = new("Lower the gain before the stage that overloads; turning it down afterwards keeps the damage.");
    public static readonly Advice ResetFaders = new("Bring faders that stand far above 0 dB back towards 0 and make the source louder instead.");
    public static readonly Advice RaiseFaders = new("Raise faders that stand far down by 6 dB, or mute what is not meant to be heard.");
    public static readonly Advice ReadMeters = new("Play the loudest passage and read the meters: track peaks from -12 to -6 dBFS leave room for the sum.");
    public static readonly Advice BalanceFirst = new("Set faders and panning until the song works, and only then reach for effects.");
    public static readonly Advice CheckInserts = new("Look at what its inserts already do before you add another one.");
    public static readonly Advice NothingToInsert = new("Put effects on the tracks that carry the sound; this one only steers others.");
    public static readonly Advice NameTracks = new("Name the tracks after what they carry; advice can then be about the instrument.");
    public static readonly Advice GroupTracks = new("Group drums and voices on a bus each, so that one fader moves the section.");
    public static readonly Advice CheckSends = new("Check that each send goes to the shared space it was meant for and that none is unused.");
    public static readonly Advice KeepRouting = new("Leave the routing as it is until a group of tracks has to move together.");
    public static readonly Advice TellTracks = new("Add tracks to the session; without any there is nothing to judge.");
    public static readonly Advice EaseLimiting = new("Ease the limiter until peaks stand at least 8 dB above the average again.");
    public static readonly Advice RemoveDc = new("Remove the direct-current offset with a DC filter before any gain or fade.");
    public static readonly Advice KeepLevels = new("Leave the level as it is; nothing that was told calls for a change.");
    public static readonly Advice MeasureLoudness = new("Measure integrated loudness and true peak with a meter after ITU-R BS.1770 before delivery.");
    public static readonly Advice SendSamples = new("Send samples if the recording itself is to be measured.");

    /// <summary>The whole catalogue.</summary>
    public static IReadOnlyList<Advice> All { get; } =
    [
        AddEq, AddCompressor, CreateAux, FilterRumble, TamePeaks, LowerHotPeaks, LowerGain, ResetFaders, RaiseFaders, ReadMeters,
        BalanceFirst, CheckInserts, NothingToInsert, NameTracks, GroupTracks, CheckSends, KeepRouting, TellTracks, EaseLimiting,
        RemoveDc, KeepLevels, MeasureLoudness, SendSamples,
    ];
}
