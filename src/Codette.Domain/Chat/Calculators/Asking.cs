using Codette.Domain.Chat.Reading;

namespace Codette.Domain.Chat.Calculators;

/// <summary>What several calculators ask of a question.</summary>
internal static class Asking
{
    extension(Question question)
    {
        public int UnknownWords => question.Tokens.Count(token => token.Term == Term.Unknown);

        /// <summary>True when taste or a way of working is asked for, about something no calculator knows.</summary>
        public bool WantsAdvice =>
            question.Tokens is [{ Text: "why" }, ..]
            || (question.Has(Term.Unknown) && !question.Has(Term.Convert) && (question.Has(Term.Advice) || question.AsksHowTo));

        private bool AsksHowTo
        {
            get
            {
                var tokens = question.Tokens;
                for (var i = 0; i + 1 < tokens.Count; i++)
                {
                    var second = tokens[i + 1].Text;
                    var third = i + 2 < tokens.Count ? tokens[i + 2].Text : "";
                    if (tokens[i].Text == "how" && (second == "to"
                        || (second is "do" or "can" or "could" or "would" or "should" && third is "i" or "you" or "we" or "people")))
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        /// <summary>The first figure in one of these units.</summary>
        public Quantity? First(params ReadOnlySpan<Unit> units)
        {
            foreach (var quantity in question.Quantities)
            {
                if (units.Contains(quantity.Unit))
                {
                    return quantity;
                }
            }

            return null;
        }

        public double? Seconds => question.Quantities.Select(quantity => quantity.Seconds).FirstOrDefault(value => value is not null);

        public double? Hertz => question.Quantities.Select(quantity => quantity.Hertz).FirstOrDefault(value => value is not null);

        public double? Metres => question.Quantities.Select(quantity => quantity.Metres).FirstOrDefault(value => value is not null);

        /// <summary>True when one of these units stands without a number, as in "in ms".</summary>
        public bool AsksFor(params ReadOnlySpan<Unit> units)
        {
            for (var i = 0; i < question.Tokens.Count; i++)
            {
                if (question.Tokens[i] is { Term: not Term.Number, Unit: not Unit.None and var unit } && units.Contains(unit)
                    && (i == 0 || question.Tokens[i - 1].Term != Term.Number))
                {
                    return true;
                }
            }

            return false;
        }

        public bool AsksForTime => question.AsksFor(Unit.Millisecond, Unit.Second, Unit.Minute, Unit.Microsecond);

        /// <summary>The number, if any, at most three words after a word of this meaning.</summary>
        public Quantity? After(Term term)
        {
            foreach (var quantity in question.Quantities)
            {
                // A ratio is never the figure of a level.
                if (quantity.Unit == Unit.Ratio && term != Term.Ratio)
                {
                    continue;
                }

                for (var i = quantity.Position - 1; i >= Math.Max(0, quantity.Position - 4); i--)
                {
                    if (question.Tokens[i].Term == term)
                    {
                        return quantity;
                    }

                    if (question.Tokens[i].Term == Term.Number)
                    {
                        break;
                    }
                }
            }

            return null;
        }
    }

    /// <summary>Says plainly that a figure is beyond what can be meant.</summary>
    public static Calculation Refuse(string sentence) => new(sentence, 0.2);
}
