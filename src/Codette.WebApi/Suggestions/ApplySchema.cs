using Codette.Domain.Suggestions;

namespace Codette.WebApi.Suggestions;

/// <summary>Changes of the mixer in the words that DAW clients apply.</summary>
internal static class ApplySchema
{
    public static Dictionary<string, object> Of(MixChange change) => change switch
    {
        MixChange.AddEffect effect => new() { ["effectType"] = effect.EffectType, ["settings"] = new Dictionary<string, double>(effect.Settings) },
        MixChange.SetParameter set => new() { ["paramName"] = set.Name, ["value"] = set.Value },
        MixChange.SetRouting routing => new() { ["destination"] = routing.Destination },
        MixChange.Adjust adjust => new() { ["adjustments"] = Adjustments(adjust) },
        MixChange.Automate automate => new()
        {
            ["parameterName"] = automate.Parameter,
            ["timePosition"] = automate.TimeSeconds,
            ["value"] = automate.Value,
        },
        _ => [],
    };

    public static string NameOf(SuggestionState state) => state switch
    {
        SuggestionState.Applied => "applied",
        SuggestionState.Dismissed => "dismissed",
        _ => "offered",
    };

    public static string? PlaceOf(Suggestion suggestion) => suggestion.Applied?.On;

    private static Dictionary<string, object> Adjustments(MixChange.Adjust adjust)
    {
        var told = new Dictionary<string, object>();
        Add("volume", adjust.Volume);
        Add("pan", adjust.Pan);
        Add("muted", adjust.Muted);
        Add("soloed", adjust.Soloed);
        Add("armed", adjust.Armed);
        return told;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                told[name] = value;
            }
        }
    }
}
