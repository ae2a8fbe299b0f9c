using System.Collections.Frozen;

namespace Codette.Domain.Suggestions;

/// <summary>The names of processors. Clients spell them in several ways; these are the ones Codette uses.</summary>
public static class EffectTypes
{
    public const string Eq = "eq";
    public const string HighPass = "high-pass";
    public const string LowPass = "low-pass";
    public const string Compressor = "compressor";
    public const string Limiter = "limiter";
    public const string Gate = "gate";
    public const string DeEsser = "de-esser";
    public const string Saturation = "saturation";
    public const string Delay = "delay";
    public const string Reverb = "reverb";
    public const string Utility = "utility";
    public const string Meter = "meter";

    private static readonly FrozenDictionary<string, string> Known = Read(
        (Eq, "equalizer equaliser eq-3-band eq-3band eq3band eq-3 3-band-eq eq-parametric parametric-eq graphic-eq dynamic-eq"),
        (HighPass, "highpass high-pass-filter hpf hp low-cut lowcut"),
        (LowPass, "lowpass low-pass-filter lpf lp high-cut highcut"),
        (Compressor, "comp compression bus-compressor multiband-compressor"),
        (Limiter, "brickwall brickwall-limiter maximizer maximiser peak-limiter"),
        (Gate, "noise-gate expander"),
        (DeEsser, "deesser de-ess deess"),
        (Saturation, "saturator distortion overdrive tape exciter"),
        (Delay, "echo simple-delay delay-simple tape-delay ping-pong-delay"),
        (Reverb, "freeverb reverb-plate plate-reverb reverb-hall hall-reverb reverb-room room-reverb convolution-reverb"),
        (Utility, "gain trim"),
        (Meter, "metering analyzer analyser spectrum-analyzer"));

    /// <summary>The name Codette uses; a type that it does not know in lower case with hyphens.</summary>
    public static string Normalise(string type)
    {
        if (Known.TryGetValue(type, out var known))
        {
            return known;
        }

        var spelled = type.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        return Known.GetValueOrDefault(spelled, spelled);
    }

    private static FrozenDictionary<string, string> Read(params ReadOnlySpan<(string Name, string Aliases)> rows)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, aliases) in rows)
        {
            names[name] = name;
            foreach (var alias in aliases.Split(' '))
            {
                names[alias] = name;
            }
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
