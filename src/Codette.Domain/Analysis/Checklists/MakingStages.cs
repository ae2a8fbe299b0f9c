using static Codette.Domain.Analysis.Checklists.StageDraft;

namespace Codette.Domain.Analysis.Checklists;

/// <summary>The stages in which the music comes to be.</summary>
internal static class MakingStages
{
    public static readonly ChecklistStage PreProduction = new StageDraft("pre-production")
        .Section(
            "Song",
            High("Fix the key where the singer is comfortable: sing the highest and the lowest line once, full voice."),
            High("Find the tempo by playing the chorus at three speeds, 3 to 5 BPM apart, and keep the one that carries the words."),
            Medium("Write the form down in bars, with a reason for every section longer than 16."))
        .Section(
            "References",
            High("Choose two or three released songs and note what each stands for: low end, voice, width or loudness."),
            Medium("Turn the references down until they play as loud as your demo, within 0.5 LU, before you compare."))
        .Section(
            "Session",
            High("Set sample rate and bit depth once: 24 bit at 44.1 or 48 kHz, 48 when it goes to picture."),
            Medium("Make a template with named, coloured tracks, groups for drums and vocals, and two shared reverbs."),
            Low("Decide where backups go; two copies on two disks before the first take."))
        .Build();

    public static readonly ChecklistStage Recording = new StageDraft("recording")
        .Section(
            "Levels",
            High("Set the input so that the loudest passage peaks between -12 and -6 dBFS and the average lies near -18."),
            High("Watch the converter, not only the channel: what is flattened at the input stays flattened."),
            Medium("Leave the input alone once takes begin, so that they can be cut together."))
        .Section(
            "Microphones",
            High("Move the microphone before you reach for an equaliser; 5 cm change more than 3 dB."),
            High("With two microphones on one source, flip the polarity of one and keep the fuller sound."),
            Medium("Keep neighbours three times as far from a microphone as its own source; that leaves about 9.5 dB less spill."),
            Medium("Put a pop screen 10 to 15 cm in front of a singer and the microphone a little off axis."))
        .Section(
            "Takes",
            High("Keep the round trip under about 10 ms while someone plays, or monitor directly."),
            Medium("Record three whole takes before you repair single lines."),
            Low("Capture 10 s of the silent room; it fills gaps and helps noise removal."))
        .Build();

    public static readonly ChecklistStage Arrangement = new StageDraft("arrangement")
        .Section(
            "Space",
            High("Let one part lead at a time; when two lead, move one to another octave or another bar."),
            High("Give the low end to one part below 80 Hz and let the other live above it."),
            Medium("Mute each part in turn for 8 bars; what nobody misses can go."))
        .Section(
            "Movement",
            High("Change something every 4 to 8 bars: a part in, a part out, a register, a rhythm."),
            Medium("Keep the fullest texture for the last chorus and hold one part back until then."),
            Low("Take the drums or the bass out for the bar before a chorus; the return sounds larger than any fader move."))
        .Section(
            "Edit",
            High("Fade every edit by 5 to 10 ms so that none clicks."),
            Medium("Finish timing, tuning and noise removal before the mix begins."),
            Low("Name, order and colour the tracks, and delete or hide what is unused."))
        .Build();
}
