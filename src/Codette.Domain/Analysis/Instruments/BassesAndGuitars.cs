namespace Codette.Domain.Analysis.Instruments;

internal static class BassesAndGuitars
{
    public static readonly InstrumentProfile[] Profiles =
    [
        new("bass", "electric", ["bass-guitar", "electric-bass", "e-bass"], new(40, 5_000), new(3, 5),
            ["Fundamentals at 40 to 100 Hz; the open low string is 41.2 Hz.", "Growl at 500 Hz to 1 kHz is what small speakers play."],
            [
                new("high_pass", "25 to 35 Hz."),
                new("mud", "Cut 2 to 3 dB between 200 and 300 Hz."),
                new("growl", "Raise 2 dB between 500 Hz and 1 kHz so that it is heard on small speakers."),
                new("string", "Raise 1 to 2 dB between 2 and 5 kHz for finger or pick."),
            ],
            ["The floor under the chords", "The partner of the kick"],
            ["About 4:1, attack 10 to 30 ms, release 50 to 200 ms, 3 to 6 dB.", "Give the kick 50 to 70 Hz and the bass 80 to 120, or the reverse."]),
        new("bass", "synth", ["synth-bass", "bass-synth", "reese"], new(30, 8_000), new(2, 4),
            ["Steady level by nature; movement comes from its filter.", "Wide lows collapse in mono."],
            [
                new("high_pass", "20 to 30 Hz."),
                new("mud", "Cut 2 dB between 200 and 350 Hz under pads."),
                new("edge", "Raise 2 dB between 1 and 3 kHz for definition."),
            ],
            ["Electronic and pop low end"],
            ["Keep it mono below about 100 to 120 Hz.", "Duck it 2 to 6 dB from the kick, release 80 to 200 ms or an eighth."]),
        new("bass", "sub", ["808", "sub-bass"], new(30, 120), new(1, 3),
            ["Nearly a sine: no small speaker plays it.", "Long notes, so it must be in tune with the song."],
            [
                new("high_pass", "20 to 25 Hz, gently."),
                new("low_pass", "100 to 120 Hz when another bass lives above."),
            ],
            ["Trap and hip-hop", "A layer under a thin bass"],
            ["Add harmonics by saturation: the ear then supplies the missing bass.", "Very fast compression distorts it; one cycle of 40 Hz lasts 25 ms."]),
        new("bass", "upright", ["double-bass", "contrabass", "acoustic-bass"], new(40, 4_000), new(2, 4),
            ["Wood at 100 to 200 Hz, fingers at 700 Hz to 1.5 kHz.", "Single notes stick out with the room."],
            [
                new("boom", "A narrow cut of 3 dB on the loudest note between 80 and 200 Hz."),
                new("fingers", "Raise 2 dB between 700 Hz and 1.5 kHz."),
            ],
            ["Jazz, folk and acoustic pop"],
            ["Blend pickup and microphone only after aligning their polarity."]),
        new("guitars", "electric", ["e-guitar", "electric-guitar", "lead", "lead-guitar", "rhythm", "rhythm-guitar", "distorted"],
            new(80, 8_000), new(2, 4),
            ["Body at 150 to 300 Hz, bite at 2 to 4 kHz.", "A cabinet gives little above 6 to 8 kHz."],
            [
                new("high_pass", "80 to 120 Hz; the open low string is 82.4 Hz."),
                new("mud", "Cut 2 dB between 200 and 400 Hz when two guitars overlap."),
                new("bite", "Raise 1 to 3 dB between 2 and 4 kHz, away from the voice."),
                new("low_pass", "8 to 10 kHz against fizz."),
            ],
            ["Riffs and walls of chords", "Solos"],
            ["Distortion has compressed it already; level it by automation.", "Two different takes panned apart are wider than one take delayed."]),
        new("guitars", "acoustic", ["acoustic-guitar", "steel-string"], new(80, 12_000), new(2, 4),
            ["Boom at 80 to 200 Hz, pick at 3 to 6 kHz, air at 10 kHz.", "In a full band it works as percussion."],
            [
                new("boom", "High-pass at 80 to 100 Hz alone, up to 200 Hz in a band."),
                new("body", "Cut 2 dB between 200 and 400 Hz under a voice."),
                new("pick", "Raise 1 to 2 dB between 3 and 6 kHz."),
                new("air", "A wide lift at 10 kHz."),
            ],
            ["Strummed motion", "Picked accompaniment"],
            ["Attack 10 to 30 ms, 2 to 4 dB of reduction."]),
        new("guitars", "nylon", ["classical", "classical-guitar", "spanish"], new(80, 8_000), new(1.5, 3),
            ["Round, with little above 5 kHz.", "Squeaks of the left hand belong to it, up to a point."],
            [
                new("boom", "Cut 2 dB between 100 and 200 Hz."),
                new("nail", "Raise 1 to 2 dB between 2 and 4 kHz."),
            ],
            ["Bossa nova, Latin and solo pieces"],
            ["Use level rides rather than compression for solo pieces."]),
    ];
}
