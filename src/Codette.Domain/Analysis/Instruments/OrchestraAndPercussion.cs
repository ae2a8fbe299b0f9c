namespace Codette.Domain.Analysis.Instruments;

internal static class OrchestraAndPercussion
{
    public static readonly InstrumentProfile[] Profiles =
    [
        new("strings", "ensemble", ["section", "string-section", "orchestra"], new(60, 12_000), new(1, 2),
            ["Warmth at 200 to 400 Hz, scratch at 2 to 4 kHz, air at 7 to 12 kHz.", "Dynamics are the performance."],
            [
                new("warmth", "Cut 1 to 2 dB between 200 and 400 Hz in dense passages."),
                new("scratch", "Cut 1 to 3 dB between 2 and 4 kHz on close microphones."),
                new("air", "A wide lift of 1 to 2 dB from 7 to 12 kHz."),
            ],
            ["Film cues", "Lift of a last chorus"],
            ["Prefer level rides to compression.", "One shared hall for all sections joins samples and players."]),
        new("strings", "violin", ["fiddle", "viola"], new(196, 12_000), new(1.5, 3),
            ["Lowest note 196 Hz (viola 131 Hz).", "Bow noise at 2 to 4 kHz."],
            [
                new("high_pass", "150 to 180 Hz (viola 110)."),
                new("scratch", "Cut 1 to 3 dB between 2 and 4 kHz."),
                new("air", "A wide lift from 7 to 12 kHz."),
            ],
            ["Solo lines", "Folk and country fiddle"],
            ["Set the microphone above the player, 60 to 100 cm away, before any cut."]),
        new("strings", "cello", ["violoncello"], new(65, 8_000), new(1.5, 3),
            ["Lowest note 65.4 Hz.", "Lives where the male voice does."],
            [
                new("high_pass", "50 to 60 Hz."),
                new("warmth", "Cut 2 dB between 200 and 400 Hz under a voice."),
                new("bow", "Raise 1 to 2 dB between 1.5 and 3 kHz."),
            ],
            ["Counter melodies", "Long low notes"],
            ["Watch for single notes that the room swells; cut them narrowly."]),
        new("brass", "trumpet", ["trombone", "horn-section"], new(160, 9_000), new(2, 4),
            ["Body at 120 to 400 Hz, bite at 5 to 8 kHz.", "From soft to piercing within one phrase."],
            [
                new("high_pass", "100 to 150 Hz (trombone 70)."),
                new("body", "Raise 1 to 2 dB between 200 and 400 Hz when it is thin."),
                new("bite", "Cut 1 to 3 dB between 5 and 8 kHz when it pierces."),
            ],
            ["Stabs in funk and pop", "Jazz solos"],
            ["Record it with 6 dB more headroom than you think it needs."]),
        new("brass", "french-horn", ["horn", "tuba"], new(60, 5_000), new(1, 2),
            ["Round: the bell points backwards.", "Carries in a hall, blurs in a small room."],
            [
                new("body", "Cut 1 to 2 dB between 200 and 350 Hz in thick chords."),
                new("definition", "Raise 1 to 2 dB between 1 and 2.5 kHz."),
            ],
            ["Film themes", "Warm middle of an orchestra"],
            ["Let the hall reach the listener: less close microphone, more room."]),
        new("brass", "saxophone", ["sax", "alto-sax", "tenor-sax"], new(100, 10_000), new(2, 4),
            ["A reed instrument that is mixed with the brass.", "Honk at 800 Hz to 1.5 kHz."],
            [
                new("high_pass", "80 to 120 Hz."),
                new("honk", "Cut 1 to 3 dB between 800 Hz and 1.5 kHz."),
                new("breath", "A lift of 1 to 2 dB from 8 to 10 kHz."),
            ],
            ["Solos", "Horn sections"],
            ["Treat a solo like a lead voice: 3:1, a ride of the level, a delay."]),
        new("percussion", "hand-drums", ["conga", "bongo", "djembe", "cajon", "tabla"], new(80, 8_000), new(2, 4),
            ["Tone and slap are two sounds.", "Fills the gaps of the drum kit."],
            [
                new("high_pass", "60 to 100 Hz."),
                new("box", "Cut 2 to 3 dB between 300 and 600 Hz."),
                new("slap", "Raise 1 to 3 dB between 2 and 5 kHz."),
            ],
            ["Latin and acoustic grooves"],
            ["Pan pairs as the player hears them, 30 to 60 % apart."]),
        new("percussion", "shaker", ["tambourine", "maraca", "cabasa"], new(2_000, 16_000), new(1, 3),
            ["Almost only highs: a little is enough.", "Pushes or drags the groove by milliseconds."],
            [
                new("high_pass", "500 Hz to 1 kHz."),
                new("brightness", "Cut 1 to 3 dB between 7 and 10 kHz when it hisses."),
            ],
            ["Lift of a second verse or a chorus"],
            ["Put it on the side opposite to the hi-hat."]),
        new("percussion", "mallets", ["vibraphone", "marimba", "xylophone", "glockenspiel", "timpani"], new(60, 10_000), new(1, 3),
            ["Long decay after a hard beginning.", "Pitched, so it can clash with chords."],
            [
                new("high_pass", "Just under its lowest note: 60 Hz for timpani, 150 for vibraphone."),
                new("attack", "Cut 1 to 2 dB between 3 and 6 kHz when the stick is harder than the note."),
            ],
            ["Jazz, film and minimal music"],
            ["Attack above 20 ms leaves the stroke alone; fast attacks raise the ring instead."]),
    ];
}
