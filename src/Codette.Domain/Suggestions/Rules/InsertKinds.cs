namespace Codette.Domain.Suggestions.Rules;

/// <summary>The kinds of processors among a track's enabled inserts.</summary>
[Flags]
internal enum InsertKinds
{
    None = 0,
    Eq = 1,
    HighPass = 2,
    Compressor = 4,
    Limiter = 8,
    DeEsser = 16,
    Saturation = 32,
    Delay = 64,
    Reverb = 128,

    /// <summary>Of known type, and none of what rules ask for.</summary>
    Neutral = 256,

    /// <summary>A plug-in whose type does not say what it does: it may be anything.</summary>
    Opaque = 512,
}
