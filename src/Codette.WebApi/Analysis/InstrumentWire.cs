namespace Codette.WebApi.Analysis;

/// <summary>Instruments; what stands beside <c>data</c> is of the first one.</summary>
public sealed record InstrumentResponse
{
    /// <summary>True: a failure answers with a problem.</summary>
    public bool Success { get; init; } = true;

    /// <summary>Always <c>success</c>.</summary>
    public string Status { get; init; } = "success";

    /// <summary>Everything that was found, by category and name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, InstrumentWire>> Data { get; init; }

    /// <summary>The first one found.</summary>
    public required InstrumentWire Info { get; init; }

    /// <summary>Its category.</summary>
    public required string Category { get; init; }

    /// <summary>Its name.</summary>
    public required string Instrument { get; init; }

    /// <summary>Where most of its sound lies, low and high in hertz.</summary>
    public required IReadOnlyList<double> FrequencyRange { get; init; }

    /// <summary>What to listen for.</summary>
    public required IReadOnlyList<string> Characteristics { get; init; }

    /// <summary>Equaliser moves by name.</summary>
    public required IReadOnlyDictionary<string, string> SuggestedEq { get; init; }

    /// <summary>What it does in an arrangement.</summary>
    public required IReadOnlyList<string> UseCases { get; init; }

    /// <summary>The server's time, ISO 8601.</summary>
    public DateTimeOffset Timestamp { get; init; }
}

/// <summary>One instrument: starting points, not rules.</summary>
public sealed record InstrumentWire
{
    /// <summary>Where most of its sound lies, low and high in hertz.</summary>
    public required IReadOnlyList<double> FrequencyRange { get; init; }

    /// <summary>Usual ratios as text, such as <c>3:1 to 4:1</c>, or <c>none</c>.</summary>
    public required string CompressionRatio { get; init; }

    /// <summary>A sentence or two each.</summary>
    public required IReadOnlyList<string> Tips { get; init; }

    /// <summary>What to listen for.</summary>
    public required IReadOnlyList<string> Characteristics { get; init; }

    /// <summary>Equaliser moves by name, low to high.</summary>
    public required IReadOnlyDictionary<string, string> SuggestedEq { get; init; }

    /// <summary>What it does in an arrangement.</summary>
    public required IReadOnlyList<string> UseCases { get; init; }

    /// <summary>Other names it is found by.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }
}
