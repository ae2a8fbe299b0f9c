using Codette.Domain.Common;
using Codette.Domain.Suggestions;

namespace Codette.Infrastructure.Tests.Contracts.Suggestions;

/// <summary>Suggestions to store.</summary>
internal static class Offers
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>One of each kind, with and without its optional parts.</summary>
    public static IReadOnlyDictionary<string, MixChange> Changes { get; } = new Dictionary<string, MixChange>
    {
        ["effect"] = new MixChange.AddEffect("compressor", new Dictionary<string, double> { ["attack_ms"] = 0.1, ["Attack_ms"] = -18.5 }),
        ["plain effect"] = new MixChange.AddEffect("eq", new Dictionary<string, double>()),
        ["parameter"] = new MixChange.SetParameter("volume", -6.1),
        ["routing"] = new MixChange.SetRouting("bus-'1'"),
        ["mixing"] = new MixChange.Adjust(-3.5, 0, true, false, true),
        ["a little mixing"] = new MixChange.Adjust(Pan: -1),
        ["automation"] = new MixChange.Automate("pan", 1.0 / 3, 1e-9),
    };

    public static Suggestion Of(
        string text = "Title", MixChange? change = null, string session = "default", DateTimeOffset? at = null, string? track = null) => new(
        Ids.New(Noon),
        SessionId.Parse(session).Value,
        new Proposal(
            track, "eq", text, text, change ?? Changes["parameter"],
            new Evidence("a-rule", "session", new Dictionary<string, string> { ["fader_db"] = "3.5", [text] = text }, track), 1.0 / 3),
        SuggestionState.Offered,
        null,
        null,
        at ?? Noon,
        at ?? Noon,
        1);

    /// <summary>The same, changed once more.</summary>
    public static Suggestion Changed(this Suggestion suggestion, SuggestionState state, int? rating = null, Domain.Suggestions.AppliedChange? applied = null) =>
        suggestion with
        {
            State = state,
            Rating = rating,
            Applied = applied,
            ChangedAt = suggestion.ChangedAt.AddMicroseconds(3),
            Version = suggestion.Version + 1,
        };

    /// <summary>Compares every field, also those of the kind that a change is.</summary>
    public static void AssertSame(Suggestion expected, Suggestion? actual)
    {
        Assert.Equivalent(expected, actual, strict: true);
        AssertSame(expected.Proposal.Change, actual!.Proposal.Change);
        AssertSame(expected.Applied?.Before, actual.Applied?.Before);
    }

    private static void AssertSame(MixChange? expected, MixChange? actual)
    {
        Assert.Equal(expected?.GetType(), actual?.GetType());
        Assert.Equivalent((object?)expected, actual, strict: true);
    }
}
