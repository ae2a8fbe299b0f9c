namespace Codette.Domain.Analysis.Instruments;

/// <summary>Where an instrument lives in a mix and what is usually done with it: starting points, not rules.</summary>
/// <param name="Category">One of <see cref="InstrumentGuide.Categories"/>.</param>
/// <param name="Name">Kebab-case, unique within its category.</param>
/// <param name="Aliases">Other names for it, kebab-case and singular.</param>
/// <param name="Range">Where most of its sound lies, in hertz.</param>
/// <param name="Compression">Usual ratios to 1, from the gentlest to the firmest; 1 is none.</param>
/// <param name="Characteristics">What to listen for.</param>
/// <param name="SuggestedEq">Moves by name, low to high.</param>
/// <param name="UseCases">What it does in an arrangement.</param>
/// <param name="Tips">One or two sentences each.</param>
public sealed record InstrumentProfile(
    string Category,
    string Name,
    IReadOnlyList<string> Aliases,
    Bounds Range,
    Bounds Compression,
    IReadOnlyList<string> Characteristics,
    IReadOnlyList<EqMove> SuggestedEq,
    IReadOnlyList<string> UseCases,
    IReadOnlyList<string> Tips);

/// <summary>An equaliser move.</summary>
/// <param name="Name">A snake_case key such as <c>presence</c>.</param>
/// <param name="Text">Where, how much and why.</param>
public sealed record EqMove(string Name, string Text);
