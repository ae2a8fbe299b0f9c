using static Codette.Domain.Analysis.Detection.BandGenres;
using static Codette.Domain.Analysis.Detection.Sound;

namespace Codette.Domain.Analysis.Detection;

/// <summary>Genres led by machines and beats.</summary>
internal static class BeatGenres
{
    public static readonly Genre[] List =
    [
        new("hip-hop", "Hip-Hop", ["hiphop", "rap", "boom-bap"], new(70, 110),
            ["Rapped verses", "Sampled or programmed drums", "Loop-based form"])
        {
            Weights = Points(
                (Rap, 3), (Samples, 2), (EightOhEight, 2), (AdLibs, 1.5), (Kick, 0.5), (Snare, 0.5), (Hats, 0.5),
                (Clap, 0.5), (Vinyl, 0.5), (Bass, 0.5), (SubBass, 1), (Vocals, 0.5), (DrumMachine, 1),
                (ElectricPiano, 0.5), (Brass, 0.5)),
        },
        new("trap", "Trap", ["trap-music", "drill"], new(120, 160),
            ["Long tuned 808", "Rolling hi-hats", "Half-time snare or clap"])
        {
            Weights = Points(
                (EightOhEight, 3), (Hats, 1), (AdLibs, 2), (Rap, 2), (Clap, 1), (Snare, 0.5), (Kick, 0.5),
                (Vocals, 0.5), (SubBass, 0.5), (Pluck, 0.5), (Brass, 0.5), (Stab, 0.5)),
        },
        new("house", "House", ["deep-house", "tech-house"], new(118, 130),
            ["Kick on every beat", "Offbeat open hat", "Chord stabs"])
        {
            Weights = Points(
                (Stab, 2.5), (DrumMachine, 1.5), (Clap, 1), (Hats, 1), (Kick, 1), (HandPercussion, 1), (Organ, 1),
                (Piano, 0.5), (SynthBass, 1), (Samples, 0.5), (Riser, 0.5), (Pluck, 0.5), (Pad, 0.5),
                (Vocals, 0.5)),
        },
        new("techno", "Techno", ["acid-techno", "minimal-techno"], new(125, 150),
            ["Relentless kick", "Repetition that shifts slowly", "Machine sounds"])
        {
            Weights = Points(
                (AcidLine, 3), (DrumMachine, 2.5), (Kick, 1), (Hats, 1), (Clap, 0.5), (Arpeggio, 1), (Synth, 0.5),
                (Stab, 1), (Drone, 1), (Riser, 0.5), (HandPercussion, 0.5), (SynthBass, 0.5)),
        },
        new("drum-and-bass", "Drum and Bass", ["dnb", "drum-n-bass", "drumnbass", "d-n-b", "jungle", "drum-bass"], new(160, 180),
            ["Fast broken beats", "Deep moving bass", "Half-time feel above"])
        {
            Weights = Points(
                (Breakbeat, 3), (Reese, 3), (SubBass, 1.5), (Pad, 0.5), (Snare, 0.5), (Kick, 0.5), (Hats, 0.5),
                (Riser, 0.5), (Samples, 0.5), (SynthBass, 0.5)),
        },
        new("edm", "EDM", ["electronic", "dance", "trance", "dubstep", "electronic-dance-music"], new(120, 150),
            ["Build-up and drop", "Wide supersaw chords", "Ducking from the kick"])
        {
            Weights = Points(
                (Riser, 2.5), (Synth, 2), (SynthLead, 2), (Pluck, 1.5), (Arpeggio, 1.5), (Pad, 0.5),
                (SynthBass, 1.5), (Kick, 0.5), (Clap, 0.5), (Hats, 0.5), (SubBass, 0.5), (Samples, 0.5),
                (Vocals, 0.5)),
        },
        new("lo-fi", "Lo-Fi", ["lofi", "lo-fi-hip-hop", "lofi-hip-hop", "chillhop"], new(60, 95),
            ["Worn tape and vinyl", "Soft swung drums", "Mellow chords"])
        {
            Weights = Points(
                (Vinyl, 3), (ElectricPiano, 2), (FieldRecording, 1), (Samples, 1.5), (Piano, 0.5),
                (ElectricGuitar, 0.5), (AcousticGuitar, 0.5), (Kick, 0.5), (Snare, 0.5), (Hats, 0.5), (Bass, 0.5),
                (Saxophone, 0.5), (Pad, 0.5)),
        },
    ];
}
