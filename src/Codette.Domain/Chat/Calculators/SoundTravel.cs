using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Distance and time of sound in air at 20 °C, 343 m/s.</summary>
internal sealed class SoundTravel : ICalculator
{
    public const double MetresPerSecond = 343;
    private const double MetresPerFoot = 0.3048;

    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (question.WantsAdvice || question.UnknownWords > 3 || question.Has(Term.Tempo) || question.First(Unit.Bpm) is not null)
        {
            return null;
        }

        var asksTime = question.Has(Term.Length) || question.Has(Term.Time) || question.Has(Term.Delay) || question.Has(Term.Latency)
            || question.AsksForTime || question.Has(Term.Sound);
        if (question.Metres is { } metres)
        {
            return asksTime ? ToTime(metres) : null;
        }

        var asksDistance = question.Has(Term.Distance) || question.AsksFor(Unit.Metre, Unit.Foot, Unit.Centimetre, Unit.Inch);
        return question.Seconds is { } seconds && asksDistance ? ToDistance(question, seconds) : null;
    }

    private static Calculation ToTime(double metres) => metres is > 0 and <= 1e6
        ? new Calculation($"{Figures.Of(metres / MetresPerSecond * 1000)} ms: {Figures.Of(metres)} m / 343 m/s, the speed of sound at 20 °C.", 0.95)
        : Asking.Refuse("I compute distances above 0 and up to 1000 km.");

    private static Calculation ToDistance(Question question, double seconds)
    {
        if (seconds is not (> 0 and <= 3000))
        {
            return Asking.Refuse("I compute times above 0 and up to 3000 s.");
        }

        var metres = seconds * MetresPerSecond;
        var inMetres = $"{Figures.Of(metres)} m";
        var inFeet = $"{Figures.Of(metres / MetresPerFoot)} ft";
        return new Calculation(
            $"{(question.AsksFor(Unit.Foot) ? $"{inFeet} ({inMetres})" : $"{inMetres} ({inFeet})")}: {Figures.Of(seconds * 1000)} ms × 343 m/s, the speed of sound at 20 °C.",
            0.95);
    }
}
