using Codette.Domain.Sessions;
using Codette.Domain.Suggestions;
using Codette.Domain.Suggestions.Rules;

namespace Codette.Domain.Tests.Suggestions;

/// <summary>Mixes in few words, and what one rule says about them.</summary>
internal static class Mixes
{
    public static SuggestionBrief Brief(string focus = "general", int limit = 50, string? type = null, string? genre = null, double? tempo = null) =>
        new(focus, type, genre, tempo, limit);

    public static MixFacts Of(params TrackFacts[] tracks) => new("session", tracks, null, 120, 4);

    public static TrackFacts Audio(string name, double? fader = null, double? pan = null, int? inserts = null) =>
        new("id-" + name, name, TrackType.Audio, fader, pan, InsertCount: inserts);

    public static TrackFacts Bus(string name) => new("id-" + name, name, TrackType.Aux);

    public static TrackFacts Master(double? fader = null) => new("master", "Master", TrackType.Master, fader);

    public static TrackFacts With(this TrackFacts track, params string[] inserts) =>
        track with { InsertTypes = inserts, InsertCount = inserts.Length };

    public static List<Proposal> Ask<TRule>(MixFacts mix)
        where TRule : ISuggestionRule, new() => [.. new TRule().Examine(new RuleInput(Brief(), mix))];

    public static Proposal Fires<TRule>(params TrackFacts[] tracks)
        where TRule : ISuggestionRule, new() => Assert.Single(Ask<TRule>(Of(tracks)));

    public static void Silent<TRule>(params TrackFacts[] tracks)
        where TRule : ISuggestionRule, new() => Assert.Empty(Ask<TRule>(Of(tracks)));
}
