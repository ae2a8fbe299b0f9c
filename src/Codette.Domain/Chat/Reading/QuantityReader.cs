namespace Codette.Domain.Chat.Reading;

/// <summary>Pairs numbers with the units that follow them.</summary>
internal static class QuantityReader
{
    public static IReadOnlyList<Quantity> Read(IReadOnlyList<Token> tokens)
    {
        List<Quantity>? found = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { Term: Term.Number } number)
            {
                (found ??= []).Add(new Quantity(number.Value, UnitAt(tokens, i)) { Position = i });
            }
        }

        return found ?? (IReadOnlyList<Quantity>)[];
    }

    private static Unit UnitAt(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Unit != Unit.None || i + 1 >= tokens.Count)
        {
            return tokens[i].Unit;
        }

        // "four identical tracks" and "3 more bars": one word may stand between.
        var next = tokens[i + 1];
        return next.Term == Term.Number ? Unit.None
            : next.Unit != Unit.None ? next.Unit
            : next.Term is Term.Identical or Term.Uncorrelated && i + 2 < tokens.Count ? tokens[i + 2].Unit
            : Unit.None;
    }
}
