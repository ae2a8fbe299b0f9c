using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>All calculators in the order in which they are asked, and the completion of follow-ups.</summary>
public sealed class CalculatorSet : ICalculator
{
    /// <summary>A calculation is a sentence or two; longer texts are stories that happen to hold figures.</summary>
    internal const int LongestText = 400;

    private const int MostTokens = 70;

    /// <summary>From the particular to the general: a calculator that needs fewer words stands later.</summary>
    public static IReadOnlyList<ICalculator> All { get; } =
    [
        new Nyquist(),
        new PcmSize(),
        new DynamicRange(),
        new CompressorSetting(),
        new CompressorOutput(),
        new LineLevels(),
        new LevelSum(),
        new CombNulls(),
        new Harmonics(),
        new RoomMode(),
        new Wavelength(),
        new LevelOverDistance(),
        new TempoChange(),
        new TempoFromLength(),
        new NoteOfLength(),
        new SampleTime(),
        new NoteLengths(),
        new SoundTravel(),
        new Transposition(),
        new RelativeKeys(),
        new KeySignatures(),
        new Intervals(),
        new ChordsOfKey(),
        new Chords(),
        new Scales(),
        new PitchFrequency(),
        new Decibels(),
    ];

    /// <summary>The first answer, or null when nothing is to be computed. A follow-up is completed by what it follows.</summary>
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (!IsWorthAsking(question))
        {
            return null;
        }

        if (Ask(question, context) is { } direct)
        {
            return direct.Answer;
        }

        var mayLean = question.IsFollowUp || question.Tokens.Count <= 4;
        if (mayLean && context.Earlier.Count > 0 && Resolve(context) is { } topic
            && Completion.Of(question, topic.Question) is { } complete
            && (AsksOtherKey(question) ? Ask(complete, context)?.Answer : topic.Calculator.TryAnswer(complete, context)) is { } completed
            && completed.Text != topic.Calculator.TryAnswer(topic.Question, context)?.Text)
        {
            return completed;
        }

        // "And 50 Hz?" after small talk: what it says alone is all there is.
        return question.IsFollowUp ? Ask(Question.From(question.Tokens), context)?.Answer : null;
    }

    // "And its relative minor?" after a key's notes or chords is another calculator's to answer.
    private static bool AsksOtherKey(Question question) => question.Has(Term.Relative) || question.Has(Term.Parallel);

    private static bool IsWorthAsking(Question question) =>
        question.Tokens.Count is > 0 and <= MostTokens && question.Text.Length <= LongestText;

    private static (ICalculator Calculator, Calculation Answer)? Ask(Question question, ReplyContext context)
    {
        if (!question.IsComputable)
        {
            return null;
        }

        foreach (var calculator in All)
        {
            if (calculator.TryAnswer(question, context) is { } answer)
            {
                return (calculator, answer);
            }
        }

        return null;
    }

    /// <summary>The newest earlier question that was computed, itself completed by those before it.</summary>
    private static (ICalculator Calculator, Question Question)? Resolve(ReplyContext context)
    {
        (ICalculator Calculator, Question Question)? topic = null;
        for (var i = context.Earlier.Count - 1; i >= 0; i--)
        {
            var question = Question.Parse(context.Earlier[i].Question);
            if (!IsWorthAsking(question))
            {
                continue;
            }

            var before = context with { Earlier = [.. context.Earlier.Skip(i + 1)] };
            if (Ask(question, before) is { } found)
            {
                topic = (found.Calculator, question);
            }
            else if (topic is { } older && Completion.Of(question, older.Question) is { } complete
                && older.Calculator.TryAnswer(complete, before) is not null)
            {
                topic = (older.Calculator, complete);
            }
        }

        return topic;
    }
}
