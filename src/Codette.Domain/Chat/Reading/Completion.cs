namespace Codette.Domain.Chat.Reading;

/// <summary>Completes an elliptical question: what it names replaces what the earlier one named of the same kind.</summary>
internal static class Completion
{
    /// <summary>The earlier question with the newer one's figures and names written over its own; null when it names none.</summary>
    public static Question? Of(Question newer, Question older)
    {
        if (newer.Has(Term.Unknown) || newer.Tokens.Count > 12)
        {
            return null;
        }

        // "And its relative minor?" asks of the earlier key and puts no other in its place.
        if ((newer.Has(Term.Relative) || newer.Has(Term.Parallel)) && !newer.Has(Term.NoteName))
        {
            return Question.From(
                [.. older.Tokens.Where(token => token.Term is Term.NoteName or Term.ChordSymbol or Term.Mode), .. newer.Tokens]);
        }

        var oldSlots = Slots.Of(older.Tokens);
        if (WithUnits(newer, older) is not { } newTokens)
        {
            return null;
        }

        var newSlots = Slots.Of(newTokens);
        if (newSlots.All(slot => slot == Slot.None))
        {
            return null;
        }

        var dropped = newSlots.ToHashSet();
        if (dropped.Contains(Slot.Rhythm))
        {
            dropped.Add(Slot.RhythmChange);
        }

        var merged = new List<Token>(older.Tokens.Count + newTokens.Count);
        var kept = KeptNotes(newSlots, oldSlots);
        for (var i = 0; i < older.Tokens.Count; i++)
        {
            var slot = oldSlots[i];
            if (slot == Slot.None || !dropped.Contains(slot) || (slot == Slot.Note && kept-- > 0))
            {
                merged.Add(older.Tokens[i]);
            }
            else
            {
                Insert(slot);
            }
        }

        foreach (var slot in newSlots.Distinct().ToArray())
        {
            Insert(slot);
        }

        return Question.From(merged);

        void Insert(Slot slot)
        {
            for (var i = 0; i < newSlots.Length; i++)
            {
                if (newSlots[i] == slot && slot != Slot.None)
                {
                    if (slot == Slot.AskedUnit)
                    {
                        // Keeps "in seconds" from being read as the unit of a number before it.
                        merged.Add(new Token("in", "in", Term.Stop));
                    }

                    merged.Add(newTokens[i]);
                    newSlots[i] = Slot.None;
                }
            }
        }
    }

    /// <summary>One new note replaces only the last of several: "and to G?" keeps where it came from.</summary>
    private static int KeptNotes(Slot[] newer, Slot[] older) =>
        newer.Count(slot => slot == Slot.Note) == 1 ? older.Count(slot => slot == Slot.Note) - 1 : 0;

    /// <summary>
    /// Gives a bare number the unit it must have: a tempo where there was one, else that of the last figure ("at 96") or the
    /// first ("and 1024?"). Null when that cannot be told.
    /// </summary>
    private static List<Token>? WithUnits(Question newer, Question older)
    {
        var tokens = newer.Tokens;
        var result = tokens.ToList();
        foreach (var quantity in newer.Quantities.Where(quantity => quantity.Unit == Unit.None))
        {
            var unit = older.Has(Term.NoteValue) || older.Has(Term.Bar) || older.Has(Term.Beat) || older.Quantities.Any(q => q.Unit == Unit.Bpm)
                ? Unit.Bpm
                : older.Quantities.Count == 0 ? Unit.None
                : quantity.Position > 0 && tokens[quantity.Position - 1].Text is "at" or "with" ? older.Quantities[^1].Unit
                : older.Quantities[0].Unit;
            if (unit == Unit.None && older.Quantities.Count > 1 && !newer.Has(Term.Threshold) && !newer.Has(Term.Input))
            {
                return null;
            }

            result[quantity.Position] = result[quantity.Position] with { Unit = unit };
        }

        return result;
    }
}
