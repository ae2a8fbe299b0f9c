using Codette.Domain.Common;

namespace Codette.Domain.Analysis.Reports;

/// <summary>What a recording is looked at for.</summary>
public enum SignalAspect
{
    Spectrum,
    Dynamic,
    Loudness,

    /// <summary>All of the others together.</summary>
    Quality,
}

/// <summary>Reads aspects as clients write them.</summary>
public static class SignalAspects
{
    /// <summary>Reads an aspect, whatever its case; nothing told means <see cref="SignalAspect.Quality"/>.</summary>
    /// <returns>The aspect, or <c>analysis_type_unknown</c> with the allowed ones.</returns>
    public static Result<SignalAspect> Parse(string? text) => Slug.Of(text) switch
    {
        "" or "quality" => SignalAspect.Quality,
        "spectrum" or "spectral" => SignalAspect.Spectrum,
        "dynamic" or "dynamics" => SignalAspect.Dynamic,
        "loudness" => SignalAspect.Loudness,
        _ => Error.Invalid("analysis_type_unknown", "An analysis type is one of: spectrum, dynamic, loudness, quality."),
    };
}
