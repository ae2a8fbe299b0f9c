namespace Codette.Domain.Suggestions;

/// <summary>A change of the mixer that a suggestion proposes, in the terms that DAW clients apply.</summary>
public abstract record MixChange
{
    private MixChange()
    {
    }

    /// <summary>Adds a processor to the track's inserts.</summary>
    /// <param name="EffectType">eq, compressor, limiter, gate, high-pass, de-esser, saturation, delay, reverb, utility or meter.</param>
    /// <param name="Settings">Starting values by name, in the unit of the name's suffix (attack_ms, threshold_db, …).</param>
    public sealed record AddEffect(string EffectType, IReadOnlyDictionary<string, double> Settings) : MixChange;

    /// <summary>Sets one control of the track.</summary>
    /// <param name="Name">volume (dB), pan (-1 to +1) or inputGain (dB).</param>
    /// <param name="Value">The new value.</param>
    public sealed record SetParameter(string Name, double Value) : MixChange;

    /// <summary>Sends the track's output to a bus.</summary>
    public sealed record SetRouting(string Destination) : MixChange;

    /// <summary>Sets several controls of the track at once; a null stays as it is.</summary>
    public sealed record Adjust(double? Volume = null, double? Pan = null, bool? Muted = null, bool? Soloed = null, bool? Armed = null)
        : MixChange;

    /// <summary>Writes an automation point; clients apply it, the stored session holds no automation.</summary>
    public sealed record Automate(string Parameter, double TimeSeconds, double Value) : MixChange;
}
