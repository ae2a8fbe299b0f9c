using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>Decibels to ratios and back: 20 log10 of amplitudes, 10 log10 of powers.</summary>
internal sealed class Decibels : ICalculator
{
    public Calculation? TryAnswer(Question question, ReplyContext context)
    {
        if (question.WantsAdvice || question.UnknownWords > 2 || question.Hertz is not null || question.Seconds is not null || question.Has(Term.Threshold) || question.Has(Term.Reduction))
        {
            return null;
        }

        var hasBasis = question.Has(Term.Amplitude) || question.Has(Term.Power);
        var asksRatio = question.Has(Term.Ratio) || hasBasis || question.AsksFor(Unit.Percent, Unit.Times) || question.Has(Term.Factor);
        if (question.First(Unit.Decibel) is { } level)
        {
            return asksRatio || question.Has(Term.Convert) ? FromDecibels(level.Value, question) : null;
        }

        return question.AsksFor(Unit.Decibel) && Factor(question, asksRatio) is { } factor ? ToDecibels(factor, question) : null;
    }

    private static Calculation FromDecibels(double db, Question question)
    {
        if (Math.Abs(db) > 300)
        {
            return Asking.Refuse("I convert levels between -300 and +300 dB.");
        }

        var amplitude = Math.Pow(10, db / 20);
        var power = Math.Pow(10, db / 10);
        var inAmplitude = $"{Figures.Of(amplitude)} times the amplitude ({Figures.Of(amplitude * 100)} %, 10^({Figures.Of(db)}/20))";
        var inPower = $"{Figures.Of(power)} times the power ({Figures.Of(power * 100)} %, 10^({Figures.Of(db)}/10))";
        return new Calculation(
            question.Has(Term.Power) && !question.Has(Term.Amplitude) ? $"{inPower}; {inAmplitude}." : $"{inAmplitude}; {inPower}.",
            0.95);
    }

    private static double? Factor(Question question, bool asksRatio)
    {
        var isBrief = question.UnknownWords == 0 && question.Tokens.Count <= 6 && question.Quantities.Count == 1;
        foreach (var quantity in question.Quantities)
        {
            switch (quantity.Unit)
            {
                case Unit.Percent:
                    return quantity.Value / 100;
                case Unit.Ratio or Unit.Times:
                    return quantity.Value;
                case Unit.None when asksRatio || question.Has(Term.Loud) || isBrief:
                    return quantity.Value;
            }
        }

        foreach (var token in question.Tokens)
        {
            if (token.Term == Term.Double || (token.Term == Term.NoteValue && (asksRatio || question.Has(Term.Loud))))
            {
                return token.Value;
            }
        }

        return null;
    }

    private static Calculation ToDecibels(double factor, Question question)
    {
        if (factor is not (>= 1e-15 and <= 1e15))
        {
            return Asking.Refuse("Only a ratio above 0 has a level in dB; I convert from 1e-15 to 1e15.");
        }

        if (question.Has(Term.Loud) && !question.Has(Term.Power) && !question.Has(Term.Amplitude))
        {
            return new Calculation($"About {Figures.Signed(10 * Math.Log2(factor))} dB: a common rule takes 10 dB for a doubling of perceived loudness; ears and programmes differ.", 0.8);
        }

        var amplitude = $"{Figures.Signed(20 * Math.Log10(factor))} dB";
        var power = $"{Figures.Signed(10 * Math.Log10(factor))} dB";
        var text = Figures.Of(factor);
        return question.Has(Term.Power)
            ? new Calculation($"{power}: 10 × log10({text}), for a ratio of powers.", 0.95)
            : new Calculation($"{amplitude}: 20 × log10({text}), for a ratio of amplitudes such as voltage; as a ratio of powers it is {power}.", question.Has(Term.Amplitude) ? 0.95 : 0.88);
    }
}
