namespace Codette.Domain.Analysis;

/// <summary>A part of the spectrum to recognise by ear.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Range">Where it lies, in hertz.</param>
/// <param name="Characteristic">What is heard when it is raised.</param>
public sealed record QuizItem(string Name, Bounds Range, string Characteristic);

/// <summary>Bands to tell apart: broad ones for beginners, then about an octave, then a third of an octave.</summary>
public static class FrequencyQuiz
{
    private static readonly QuizItem[] Beginner =
    [
        new("Sub", new(20, 60), "Felt more than heard: rumble, the floor of a kick."),
        new("Bass", new(60, 250), "Weight and warmth; too much of it booms."),
        new("Low mids", new(250, 500), "Fullness, and the place where a crowded mix turns muddy."),
        new("Mids", new(500, 2_000), "The body of a voice; raised far, it sounds like a telephone."),
        new("Upper mids", new(2_000, 6_000), "Presence and attack; too much of it tires the ear."),
        new("Highs", new(6_000, 20_000), "Brightness, breath and air."),
    ];

    private static readonly QuizItem[] Intermediate =
    [
        new("Around 63 Hz", new(45, 90), "The thump of a kick drum."),
        new("Around 125 Hz", new(90, 180), "Boom: the chest of a male voice, the low string of a guitar."),
        new("Around 250 Hz", new(180, 355), "Thickness that clouds a mix when many tracks share it."),
        new("Around 500 Hz", new(355, 710), "Box: as if played inside cardboard."),
        new("Around 1 kHz", new(710, 1_400), "Nose: honk, a voice through a small radio."),
        new("Around 2 kHz", new(1_400, 2_800), "Edge: consonants, pick and beater."),
        new("Around 4 kHz", new(2_800, 5_600), "Presence turning harsh; the ear is most sensitive here."),
        new("Around 8 kHz", new(5_600, 11_200), "Sibilance of a voice, sizzle of cymbals."),
        new("Around 16 kHz", new(11_200, 20_000), "Air: openness without a pitch."),
    ];

    private static readonly QuizItem[] Advanced =
    [
        new("Third octave at 40 Hz", new(35.5, 44.7), "About the low E of a bass: a slow, wide swell."),
        new("Third octave at 80 Hz", new(70.8, 89.1), "The punch of a kick, and the low E of a guitar."),
        new("Third octave at 200 Hz", new(178, 224), "Body of a snare; warmth on the edge of mud."),
        new("Third octave at 315 Hz", new(282, 355), "Where mud and box meet."),
        new("Third octave at 400 Hz", new(355, 447), "The hollow box of a kick or a tom."),
        new("Third octave at 800 Hz", new(708, 891), "The beginning of a nasal sound."),
        new("Third octave at 1.25 kHz", new(1_120, 1_410), "Honk: the most telephone-like of all."),
        new("Third octave at 2.5 kHz", new(2_240, 2_820), "Bite: a guitar steps forward, a voice turns hard."),
        new("Third octave at 3.15 kHz", new(2_820, 3_550), "Harshness; small changes here are heard at once."),
        new("Third octave at 6.3 kHz", new(5_620, 7_080), "The first esses, the wires of a snare."),
        new("Third octave at 12.5 kHz", new(11_200, 14_100), "Shimmer of cymbals, breath around a voice."),
    ];

    /// <summary>The bands of a difficulty, low to high.</summary>
    public static IReadOnlyList<QuizItem> For(Difficulty difficulty) => difficulty switch
    {
        Difficulty.Beginner => Beginner,
        Difficulty.Intermediate => Intermediate,
        _ => Advanced,
    };
}
