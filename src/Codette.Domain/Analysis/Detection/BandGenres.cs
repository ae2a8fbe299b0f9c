using System.Collections.Frozen;
using static Codette.Domain.Analysis.Detection.Sound;

namespace Codette.Domain.Analysis.Detection;

/// <summary>Genres led by singers and bands.</summary>
internal static class BandGenres
{
    public static readonly Genre[] List =
    [
        new("pop", "Pop", ["pop-music", "synth-pop"], new(90, 130),
            ["Voice far in front", "Hooks every few bars", "Bright, dense choruses"])
        {
            Weights = Points(
                (Vocals, 1.5), (BackingVocals, 2), (Synth, 1), (SynthLead, 0.5), (Pad, 0.5), (Pluck, 1),
                (Piano, 1), (Clap, 1), (Kick, 0.5), (Snare, 0.5), (Hats, 0.5), (Drums, 0.5), (Bass, 0.5),
                (AcousticGuitar, 1), (ElectricGuitar, 0.5), (Strings, 0.5), (SynthBass, 1)),
        },
        new("rock", "Rock", ["rock-music", "indie-rock", "alternative"], new(100, 160),
            ["Electric guitars carry the song", "Live drums", "Backbeat"])
        {
            Weights = Points(
                (ElectricGuitar, 2), (LeadGuitar, 2), (RhythmGuitar, 2), (DistortedGuitar, 1.5), (Drums, 1.5),
                (Bass, 1), (Vocals, 1), (Organ, 0.5), (Snare, 0.5), (Kick, 0.5), (Hats, 0.5), (BackingVocals, 0.5),
                (AcousticGuitar, 0.5), (Piano, 0.5), (Harmonica, 0.5)),
        },
        new("metal", "Metal", ["heavy-metal", "death-metal", "metalcore", "djent"], new(100, 220),
            ["Distorted, palm-muted guitars", "Double kick drums", "Tight low end"])
        {
            Weights = Points(
                (DistortedGuitar, 3), (Scream, 3), (BlastBeat, 3), (RhythmGuitar, 1.5), (LeadGuitar, 1.5),
                (ElectricGuitar, 1), (Drums, 1), (Bass, 0.5), (Kick, 0.5), (Snare, 0.5), (Vocals, 0.5),
                (Choir, 0.5)),
        },
        new("country-folk", "Country / Folk", ["country", "folk", "country-and-folk", "bluegrass", "americana"], new(70, 140),
            ["Acoustic instruments", "Stories in the words", "Little processing"])
        {
            Weights = Points(
                (AcousticGuitar, 2), (Banjo, 3), (PedalSteel, 3), (Fiddle, 3), (Mandolin, 3), (Harmonica, 2),
                (Vocals, 1), (UprightBass, 1), (BackingVocals, 0.5), (ElectricGuitar, 0.5), (Drums, 0.5),
                (Brushes, 1), (HandPercussion, 0.5), (Piano, 0.5), (Organ, 0.5)),
        },
        new("reggae", "Reggae", ["roots-reggae", "ska", "dancehall"], new(60, 95),
            ["Offbeat chords", "Bass leads the song", "Delay as an instrument"])
        {
            Weights = Points(
                (Skank, 3), (Melodica, 3), (Organ, 1.5), (Bass, 1.5), (Drums, 0.5), (ElectricGuitar, 0.5),
                (Brass, 1), (Trumpet, 0.5), (HandPercussion, 1), (Vocals, 0.5), (BackingVocals, 0.5),
                (Saxophone, 0.5)),
        },
        new("r-and-b", "R&B", ["rnb", "r-n-b", "r-b", "rhythm-and-blues", "soul", "neo-soul"], new(60, 110),
            ["Layered voices", "Extended chords", "Laid-back groove"])
        {
            Weights = Points(
                (Vocals, 1.5), (BackingVocals, 2), (AdLibs, 1.5), (ElectricPiano, 2.5), (SubBass, 1),
                (EightOhEight, 1), (Bass, 1), (Organ, 0.5), (Pad, 0.5), (Snare, 0.5), (Kick, 0.5), (Hats, 0.5),
                (Clap, 0.5), (Strings, 0.5), (Brass, 0.5), (ElectricGuitar, 0.5)),
        },
        new("jazz", "Jazz", ["swing", "bebop", "bossa-nova"], new(80, 240),
            ["Improvised solos", "Extended harmony", "Wide dynamics, light processing"])
        {
            Weights = Points(
                (Saxophone, 2.5), (Trumpet, 2.5), (UprightBass, 3), (Brushes, 3), (Vibraphone, 2), (Piano, 1.5),
                (Drums, 0.5), (Brass, 1), (Woodwind, 0.5), (ElectricGuitar, 0.5), (Organ, 0.5),
                (ElectricPiano, 0.5), (Vocals, 0.5)),
        },
    ];

    internal static FrozenDictionary<Sound, double> Points(params (Sound Sound, double Points)[] rows) =>
        rows.ToFrozenDictionary(row => row.Sound, row => row.Points);
}
