using System.Text.Json.Nodes;
using Codette.Domain.Suggestions;

namespace Codette.WebApi.Realtime;

/// <summary>A suggestion as clients know it: they dispatch on <paramref name="Type"/> and apply <paramref name="Parameters"/>.</summary>
internal sealed record SuggestionBody(
    Guid Id,
    string Session,
    string? TrackId,
    string Type,
    string Category,
    string Title,
    string Description,
    JsonObject Parameters,
    double Confidence,
    string State,
    int? Rating,
    long Version)
{
    public static SuggestionBody From(Suggestion suggestion)
    {
        var proposal = suggestion.Proposal;
        return new SuggestionBody(
            suggestion.Id,
            suggestion.Session.Value,
            proposal.TrackId,
            proposal.Type,
            proposal.Category,
            proposal.Title,
            proposal.Description,
            ParametersOf(proposal.Change),
            proposal.Confidence,
            NameOf(suggestion.State),
            suggestion.Rating,
            suggestion.Version);
    }

    private static string NameOf(SuggestionState state) => state switch
    {
        SuggestionState.Applied => "applied",
        SuggestionState.Dismissed => "dismissed",
        _ => "offered",
    };

    private static JsonObject ParametersOf(MixChange change) => change switch
    {
        MixChange.AddEffect effect => With(new JsonObject { ["effectType"] = effect.EffectType }, effect.Settings),
        MixChange.SetParameter set => new JsonObject { ["paramName"] = set.Name, ["value"] = set.Value },
        MixChange.SetRouting routing => new JsonObject { ["destination"] = routing.Destination },
        MixChange.Adjust adjust => new JsonObject { ["adjustments"] = Adjustments(adjust) },
        MixChange.Automate point => new JsonObject
        {
            ["parameterName"] = point.Parameter, ["timePosition"] = point.TimeSeconds, ["value"] = point.Value,
        },
        _ => [],
    };

    private static JsonObject With(JsonObject parameters, IReadOnlyDictionary<string, double> settings)
    {
        foreach (var (name, value) in settings)
        {
            parameters[name] = value;
        }

        return parameters;
    }

    private static JsonObject Adjustments(MixChange.Adjust adjust)
    {
        var changed = new JsonObject();
        Add("volume", adjust.Volume is { } volume ? JsonValue.Create(volume) : null);
        Add("pan", adjust.Pan is { } pan ? JsonValue.Create(pan) : null);
        Add("muted", adjust.Muted is { } muted ? JsonValue.Create(muted) : null);
        Add("soloed", adjust.Soloed is { } soloed ? JsonValue.Create(soloed) : null);
        Add("armed", adjust.Armed is { } armed ? JsonValue.Create(armed) : null);
        return changed;

        void Add(string name, JsonValue? value)
        {
            if (value is not null)
            {
                changed[name] = value;
            }
        }
    }
}
