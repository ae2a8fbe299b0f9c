using Codette.Domain.Suggestions.Roles;

namespace Codette.Domain.Suggestions.Rules;

/// <summary>Several drum tracks that do not meet on a bus although there is one they could meet on.</summary>
internal sealed class DrumsWithoutBus : ISuggestionRule
{
    public string Name => "drums-without-bus";

    public string Category => "routing";

    public double Impact => 0.7;

    public IEnumerable<Proposal> Examine(RuleInput input)
    {
        var drums = Array.FindAll(input.Sounding, track => track.IsDrum);
        var bus = Array.Find(input.Buses, each => each.IsDrum)
            ?? Array.Find(input.Buses, each => each.Role == TrackRole.Unknown && !each.Has(InsertKinds.Reverb | InsertKinds.Delay));
        if (drums.Length < 2 || bus is null)
        {
            yield break; // Changes cannot make a bus, so without one there is nothing to apply.
        }

        foreach (var track in drums)
        {
            if (!Array.Exists(input.Buses, each => each.Facts.Id == track.Facts.Routing))
            {
                yield return input.Propose(
                    this, track,
                    $"Route {track.Label} to {bus.Label}",
                    $"It is one of {Figures.Plain(drums.Length)} drum "
                        + $"tracks{(track.Facts.Routing is null ? "" : " and does not feed a bus")}. On one bus the kit has "
                        + "one fader and one compressor, which ties the hits together.",
                    new MixChange.SetRouting(bus.Facts.Id),
                    // Where it goes now may not have been told, and a bus without a telling name may be meant for something else.
                    Confidence.Of((track.Facts.Routing is null ? 0.6 : 1) * (bus.IsDrum ? 1 : 0.7), naming: track.Naming),
                    RuleKnowledge.BusesAndGroups,
                    ("track", track.Label), ("routing", track.Facts.Routing ?? "not told"), ("bus", bus.Label));
            }
        }
    }
}
