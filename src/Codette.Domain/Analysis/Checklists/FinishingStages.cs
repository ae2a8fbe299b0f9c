using static Codette.Domain.Analysis.Checklists.StageDraft;

namespace Codette.Domain.Analysis.Checklists;

/// <summary>The stages in which the music is made ready to be heard.</summary>
internal static class FinishingStages
{
    public static readonly ChecklistStage Mixing = new StageDraft("mixing")
        .Section(
            "Balance",
            High("Trim every track to about -18 dBFS RMS with peaks from -12 to -6, before any plug-in."),
            High("Build the balance with faders and pan alone until the song works; then reach for processors."),
            High("Keep kick, snare, bass and lead voice near the centre, and check the balance in mono."),
            Medium("Listen at one steady level of 73 to 83 dB SPL, smaller rooms lower, and rest 10 minutes every hour."))
        .Section(
            "Tone",
            High("High-pass what has no business in the lows, 20 to 40 Hz under its lowest note, judged in the mix."),
            High("Look for mud from 200 to 500 Hz where several parts overlap, and cut it in those that do not lead there."),
            Medium("Let kick and bass share the bottom: one owns 50 to 70 Hz, the other 80 to 120."),
            Low("Tame sibilance from 5 to 9 kHz by 2 to 6 dB, only while it sounds."))
        .Section(
            "Dynamics",
            High("Start a lead voice at 3:1 to 4:1, attack 5 to 20 ms, release 40 to 120 ms, 3 to 6 dB of reduction."),
            Medium("Ride the voice by 1 to 3 dB before you compress it harder."),
            Low("On the mix bus stay at 1.5:1 to 2:1 with 1 to 3 dB of reduction, or leave it out."))
        .Section(
            "Space",
            Medium("Use one or two shared reverbs, high-passed at 150 to 600 Hz and low-passed at 6 to 10 kHz."),
            Medium("Pre-delay the voice by 10 to 40 ms so that its words stay in front."),
            Low("Let tails fall before the next strong beat; faster songs take shorter ones."))
        .Section(
            "Check",
            High("Leave the loudest peak of the mix between -6 and -3 dBFS."),
            Medium("Compare with the references at equal loudness, on speakers, headphones and something small."))
        .Build();

    public static readonly ChecklistStage Mastering = new StageDraft("mastering")
        .Section(
            "Before",
            High("Listen to the whole mix once without touching anything and write down what disturbs."),
            High("Send what a mix change would solve back to the mix; a master bends everything at once."),
            Medium("Look for rumble below 30 Hz and for a direct-current offset, and filter gently if there is any."))
        .Section(
            "Tone and dynamics",
            High("Keep broad moves to 1 or 2 dB; a larger one is a question to the mix."),
            Medium("Compare processed and untouched at the same loudness, or the louder one wins by being loud."),
            Low("Check the lows below about 120 Hz in mono; ask why before you narrow them."))
        .Section(
            "Loudness",
            High("Set the limiter's ceiling to -1 dBTP for lossy delivery, -2 when the master is very loud."),
            High("Stop when steady limiting passes 3 to 4 dB; services turn loud songs down to about -14 LUFS anyway."),
            Medium("Read peak against loudness: a distance under about 8 dB says that the limiter is the sound."))
        .Section(
            "Finish",
            High("Dither once, at the last reduction of bit depth."),
            Medium("Leave 0.1 to 0.5 s before the first sound and the full tail after the last."))
        .Build();

    public static readonly ChecklistStage Delivery = new StageDraft("delivery")
        .Section(
            "Files",
            High("Deliver 24 bit at the session's sample rate; convert the rate once, last."),
            High("Listen to the exported file from start to end: edges, clicks, the last tail."),
            Medium("Print an instrumental, an a cappella and stems that start at the same sample and add up to the mix."))
        .Section(
            "Targets",
            High("Broadcast: -23 LUFS in Europe (EBU R 128), -24 LKFS in the United States (ATSC A/85)."),
            Medium("Podcast: about -16 LUFS stereo or -19 mono."),
            Medium("Encode one lossy copy and check its peaks; decoding may exceed the original by 1 dB and more."))
        .Section(
            "Papers",
            High("Write title, artist, writers, ISRC, tempo and key into the delivery notes."),
            Medium("Agree in writing on the writers' shares before the release date."),
            Low("Archive the session with its audio and a list of plug-ins with versions, in two places."))
        .Build();
}
