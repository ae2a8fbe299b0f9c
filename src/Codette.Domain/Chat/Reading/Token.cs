using Codette.Domain.Chat.Music;

namespace Codette.Domain.Chat.Reading;

/// <summary>One word, number or sign of a question.</summary>
/// <param name="Text">Lower-case, with plain accidentals and minus signs.</param>
/// <param name="Raw">The same with its capitals, which tell CM7 from Cm7.</param>
/// <param name="Term">What it means.</param>
/// <param name="Value">The number, or the figure the word stands for (an eighth is 0.125).</param>
/// <param name="Unit">The unit it names, if any.</param>
/// <param name="Joined">True when a hyphen ties it to the word before.</param>
internal readonly record struct Token(
    string Text,
    string Raw,
    Term Term,
    double Value = 0,
    Unit Unit = Unit.None,
    bool Joined = false)
{
    /// <summary>The pitch, when the word is a <see cref="Term.NoteName"/>.</summary>
    public Pitch Pitch { get; init; }
}
