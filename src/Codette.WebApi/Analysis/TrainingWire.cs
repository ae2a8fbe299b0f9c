namespace Codette.WebApi.Analysis;

/// <summary>Exercises for the ear.</summary>
public sealed record TrainingResponse
{
    /// <summary>True: a failure answers with a problem.</summary>
    public bool Success { get; init; } = true;

    /// <summary>Always <c>success</c>.</summary>
    public string Status { get; init; } = "success";

    /// <summary>interval, chord, scale, rhythm, frequency or all.</summary>
    public required string ExerciseType { get; init; }

    /// <summary>beginner, intermediate or advanced.</summary>
    public required string Difficulty { get; init; }

    /// <summary>In the order to practise them.</summary>
    public required IReadOnlyList<ExerciseWire> Exercises { get; init; }

    /// <summary>How to practise, a sentence each.</summary>
    public required IReadOnlyList<string> Tips { get; init; }

    /// <summary>The intervals among the exercises, with what it takes to play them.</summary>
    public required IReadOnlyList<IntervalWire> Intervals { get; init; }

    /// <summary>The pitch of the lower note in hertz, when one plays them.</summary>
    public double ReferenceFrequency { get; init; }

    /// <summary>The server's time, ISO 8601.</summary>
    public DateTimeOffset Timestamp { get; init; }
}

/// <summary>One thing to recognise by ear.</summary>
public sealed record ExerciseWire
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>interval, chord, scale, rhythm or frequency.</summary>
    public required string Type { get; init; }

    /// <summary>beginner, intermediate or advanced.</summary>
    public required string Difficulty { get; init; }

    /// <summary>Where it is heard, or how to play it.</summary>
    public required string Example { get; init; }

    /// <summary>How it sounds.</summary>
    public required string Quality { get; init; }

    /// <summary>The size of an interval; left out for the other types.</summary>
    public int? Semitones { get; init; }

    /// <summary>Semitones above the lowest note, beginning with 0; left out for rhythms and frequencies.</summary>
    public IReadOnlyList<int>? Intervals { get; init; }

    /// <summary>The sixteenths of a 4/4 bar, 0 to 15, on which a rhythm strikes; left out for the other types.</summary>
    public IReadOnlyList<int>? Onsets { get; init; }

    /// <summary>The band of a frequency exercise, low and high in hertz; left out for the other types.</summary>
    public IReadOnlyList<double>? HzRange { get; init; }
}

/// <summary>An interval, as a player needs it.</summary>
/// <param name="Name">Such as <c>Perfect Fifth</c>.</param>
/// <param name="Semitones">1 to 12.</param>
/// <param name="FrequencyRatio">Equal-tempered: 2^(semitones / 12).</param>
/// <param name="JustRatio">As small whole numbers, such as <c>3:2</c>.</param>
/// <param name="Visualization">One sign a semitone, the two notes as ●.</param>
public sealed record IntervalWire(string Name, int Semitones, double FrequencyRatio, string JustRatio, string Visualization);

/// <summary>Bands to tell apart by ear.</summary>
/// <param name="Success">True: a failure answers with a problem.</param>
/// <param name="Status">Always <c>success</c>.</param>
/// <param name="Difficulty">beginner, intermediate or advanced.</param>
/// <param name="QuizItems">Low to high.</param>
/// <param name="Instructions">How to use them.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record QuizResponse(
    bool Success, string Status, string Difficulty, IReadOnlyList<QuizItemWire> QuizItems, string Instructions, DateTimeOffset Timestamp);

/// <summary>A band.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Range">As text, such as <c>60-250 Hz</c>.</param>
/// <param name="HzRange">The same as two numbers in hertz.</param>
/// <param name="Characteristic">What is heard when it is raised.</param>
public sealed record QuizItemWire(string Name, string Range, IReadOnlyList<double> HzRange, string Characteristic);
