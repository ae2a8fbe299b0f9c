namespace Codette.Domain.Chat.Reading;

/// <summary>The kinds of thing a follow-up may exchange.</summary>
internal enum Slot : byte
{
    None,
    Rhythm,
    RhythmChange,
    Signature,
    Tempo,
    Time,
    Frequency,
    Level,
    Threshold,
    Input,
    Distance,
    Samples,
    Bits,
    Factor,
    Steps,
    Tracks,
    Bare,
    Note,
    Scale,
    Degree,
    Kin,
    Direction,
    Channels,
    Basis,
    Correlation,
    AskedUnit,
}

/// <summary>Says which slot each token fills.</summary>
internal static class Slots
{
    public static Slot[] Of(IReadOnlyList<Token> tokens)
    {
        var slots = new Slot[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            slots[i] = tokens[i].Term == Term.Number ? OfNumber(tokens, i)
                : i > 0 && tokens[i - 1].Term == Term.Number && tokens[i].Unit != Unit.None ? slots[i - 1]
                : OfWord(tokens[i]);
        }

        return slots;
    }

    private static Slot OfNumber(IReadOnlyList<Token> tokens, int i)
    {
        for (var back = i - 1; back >= 0 && back >= i - 4 && tokens[back].Term != Term.Number; back--)
        {
            if (tokens[back].Term is Term.Threshold or Term.Input)
            {
                return tokens[back].Term == Term.Threshold ? Slot.Threshold : Slot.Input;
            }
        }

        var next = i + 1 < tokens.Count ? tokens[i + 1] : default;
        return OfUnit(tokens[i].Unit != Unit.None ? tokens[i].Unit : next.Unit);
    }

    private static Slot OfUnit(Unit unit) => unit switch
    {
        Unit.Bpm => Slot.Tempo,
        Unit.Bar or Unit.Beat => Slot.Rhythm,
        Unit.Microsecond or Unit.Millisecond or Unit.Second or Unit.Minute or Unit.Hour => Slot.Time,
        Unit.Hertz or Unit.Kilohertz => Slot.Frequency,
        Unit.Decibel or Unit.Lufs => Slot.Level,
        >= Unit.Millimetre and <= Unit.Foot => Slot.Distance,
        Unit.Sample => Slot.Samples,
        Unit.Bit => Slot.Bits,
        Unit.Percent or Unit.Ratio or Unit.Times => Slot.Factor,
        Unit.Cent or Unit.Semitone or Unit.Octave => Slot.Steps,
        Unit.Track => Slot.Tracks,
        _ => Slot.Bare,
    };

    private static Slot OfWord(Token token) => token.Term switch
    {
        Term.NoteValue or Term.Bar or Term.Beat => Slot.Rhythm,
        Term.Dotted or Term.Triplet or Term.Straight => Slot.RhythmChange,
        Term.Signature => Slot.Signature,
        Term.NoteName or Term.ChordSymbol => Slot.Note,
        Term.Mode or Term.ModeKind or Term.ChordQuality => Slot.Scale,
        Term.Degree or Term.Perfect => Slot.Degree,
        Term.Relative or Term.Parallel => Slot.Kin,
        Term.Up or Term.Down => Slot.Direction,
        Term.Stereo or Term.Mono => Slot.Channels,
        Term.Double => Slot.Factor,
        Term.Amplitude or Term.Power => Slot.Basis,
        Term.Identical or Term.Uncorrelated => Slot.Correlation,
        Term.UnitName => Slot.AskedUnit,
        _ => Slot.None,
    };
}
