namespace Codette.Domain.Analysis.Instruments;

internal static class KeysAndSynths
{
    public static readonly InstrumentProfile[] Profiles =
    [
        new("keys", "piano", ["grand-piano", "upright-piano", "grand"], new(27.5, 10_000), new(1.5, 3),
            ["Fundamentals from 27.5 to 4186 Hz: it meets every other instrument.", "Attack at 2 to 5 kHz."],
            [
                new("high_pass", "40 to 60 Hz alone, 100 to 150 Hz in a band."),
                new("mud", "Cut 2 to 3 dB between 200 and 400 Hz."),
                new("attack", "Raise 1 to 2 dB between 2 and 5 kHz to cut through."),
            ],
            ["Solo accompaniment", "Rhythmic chords in pop"],
            ["Narrow its image in a dense mix; a full-width piano leaves no places."]),
        new("keys", "electric-piano", ["rhodes", "wurlitzer", "wurli", "ep"], new(60, 7_000), new(2, 4),
            ["Bell in the attack, bark when played hard.", "Thick from 200 to 400 Hz."],
            [
                new("high_pass", "80 to 120 Hz."),
                new("mud", "Cut 2 dB between 200 and 400 Hz."),
                new("bell", "Raise 1 to 2 dB between 1.5 and 3 kHz."),
            ],
            ["Soul, jazz, lo-fi and R&B chords"],
            ["Tremolo or a slow phaser gives it width; check both in mono."]),
        new("keys", "organ", ["hammond", "b3"], new(40, 8_000), new(1, 3),
            ["Steady tone: the hand on the drawbars and the pedal make the dynamics.", "A rotating speaker supplies the movement."],
            [
                new("high_pass", "60 to 120 Hz unless it plays the bass."),
                new("mids", "Cut 2 dB between 500 Hz and 1 kHz under a voice."),
            ],
            ["Gospel, rock, reggae bubble"],
            ["Automate its level with the sections; it fills every gap it is given."]),
        new("synths", "lead", ["lead-synth", "synth-lead"], new(150, 12_000), new(1, 3),
            ["Takes the singer's place.", "Steady level unless its filter moves."],
            [
                new("high_pass", "120 to 200 Hz."),
                new("presence", "Raise 1 to 2 dB between 2 and 4 kHz when no voice sings."),
                new("harshness", "A dynamic cut between 2.5 and 5 kHz for open filters."),
            ],
            ["Hooks", "Drops"],
            ["An eighth or dotted-eighth delay makes it large without washing."]),
        new("synths", "pad", ["synth-pad", "warm-pad"], new(150, 10_000), new(1, 2),
            ["Long and wide; it fills what nobody else does.", "Easily the cause of mud."],
            [
                new("high_pass", "150 to 300 Hz to make room."),
                new("mids", "Cut 2 to 3 dB where the voice lives, 1 to 3 kHz."),
            ],
            ["Backgrounds", "Transitions"],
            ["Duck it 2 to 4 dB from the voice or the kick.", "Listen in mono: very wide pads may vanish."]),
        new("synths", "pluck", ["arp", "arpeggio", "sequence", "stab"], new(150, 12_000), new(2, 4),
            ["Short notes whose attack is the sound.", "Rhythm as much as harmony."],
            [
                new("high_pass", "150 to 250 Hz."),
                new("attack", "Raise 1 to 2 dB between 2 and 5 kHz."),
            ],
            ["Motion in house, trance and pop"],
            ["Time its delay to the tempo and filter the repeats from 300 Hz to 6 kHz."]),
    ];
}
