namespace Codette.Domain.Chat.Music;

/// <summary>Twelve-tone equal temperament from a reference: f = A4 × 2^((midi − 69) / 12).</summary>
/// <param name="A4">The frequency of A4 in Hz.</param>
internal readonly record struct Tuning(double A4)
{
    public static Tuning Standard => new(440);

    public double HertzOf(double midi) => A4 * Math.Pow(2, (midi - 69) / 12);

    /// <summary>The MIDI number of a frequency above 0, with its fraction.</summary>
    public double MidiOf(double hertz) => 69 + (12 * Math.Log2(hertz / A4));
}
