using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Samples to time and back at a sample rate, and the latency of a buffer.</summary>
internal sealed class SampleTime : ICalculator
{
    private static readonly double[] UsualRates = [44100, 48000];

    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        var isBuffer = question.Has(Term.Buffer) || question.Has(Term.Latency);
        var asksSamples = question.AsksFor(Unit.Sample) && question.Seconds is not null;
        if (question.WantsAdvice || question.UnknownWords > 2 || question.Has(Term.Reduction))
        {
            return null;
        }

        var rate = SampleRate.Find(question);
        if (asksSamples)
        {
            return rate is null && !question.Has(Term.Many) && !question.Has(Term.Convert) ? null : ToSamples(question.Seconds!.Value, rate);
        }

        var asks = isBuffer || question.AsksForTime || question.Has(Term.Length) || question.Has(Term.Time) || question.Has(Term.Delay)
            || (rate is not null && question.UnknownWords == 0);
        var samples = question.First(Unit.Sample)?.Value
            ?? (isBuffer ? question.First(Unit.None) is { Value: >= 8 and <= 16384 } bare && double.IsInteger(bare.Value) ? bare.Value : null : null);
        return samples is { } count && asks ? ToTime(count, rate) : null;
    }

    private static Calculation ToTime(double samples, double? rate)
    {
        if (samples is not (>= 0 and <= 1e12))
        {
            return Asking.Refuse("That many samples cannot be meant: I compute from 0 to a million million.");
        }

        return rate is { } known
            ? new Calculation($"{Ms(samples, known)} ms: {Figures.Of(samples)} samples / {Figures.Of(known)} Hz, one way.", 0.96)
            : new Calculation($"{string.Join(", ", UsualRates.Select(usual => $"{Ms(samples, usual)} ms at {Figures.Of(usual / 1000)} kHz"))}: samples / rate. You did not say the sample rate.", 0.7);
    }

    private static Calculation ToSamples(double seconds, double? rate)
    {
        if (seconds is not (>= 0 and <= 1e7))
        {
            return Asking.Refuse("That time is outside what I compute with: 0 to ten million seconds.");
        }

        return rate is { } known
            ? new Calculation($"{Figures.Of(Math.Round(seconds * known, 2))} samples: {Figures.Of(seconds * 1000)} ms × {Figures.Of(known)} Hz / 1000.", 0.96)
            : new Calculation($"{string.Join(", ", UsualRates.Select(usual => $"{Figures.Of(Math.Round(seconds * usual, 2))} samples at {Figures.Of(usual / 1000)} kHz"))}: time × rate. You did not say the sample rate.", 0.7);
    }

    private static string Ms(double samples, double rate) => Figures.Of(samples / rate * 1000);
}
