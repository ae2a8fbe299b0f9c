using Codette.Domain.Common;

namespace Codette.Domain.Analysis.Instruments;

/// <summary>Profiles that were found, at least one.</summary>
public sealed record InstrumentSelection(IReadOnlyList<InstrumentProfile> Profiles);

/// <summary>The instruments Codette knows.</summary>
public static class InstrumentGuide
{
    /// <summary>Every profile, by category.</summary>
    public static IReadOnlyList<InstrumentProfile> All { get; } =
        [.. VoicesAndDrums.Profiles, .. BassesAndGuitars.Profiles, .. KeysAndSynths.Profiles, .. OrchestraAndPercussion.Profiles];

    /// <summary>The categories in their order.</summary>
    public static IReadOnlyList<string> Categories { get; } = [.. All.Select(profile => profile.Category).Distinct()];

    /// <summary>
    /// Finds profiles by category, by instrument, by both or, when neither is told, all of them.
    /// Case, plurals, <c>_</c> for <c>-</c> and usual other names do not matter.
    /// </summary>
    /// <returns>The profiles, or <c>category_unknown</c> or <c>instrument_unknown</c> with the known names.</returns>
    public static Result<InstrumentSelection> Find(string? category = null, string? instrument = null) =>
        InCategory(Slug.Of(category)).Then(selection => Named(selection.Profiles, Slug.Of(instrument)));

    private static Result<InstrumentSelection> InCategory(string wanted)
    {
        if (wanted.Length == 0)
        {
            return new InstrumentSelection(All);
        }

        var category = Usual(wanted);
        InstrumentProfile[] found = [.. All.Where(profile => Same(profile.Category, category))];
        return found.Length > 0
            ? new InstrumentSelection(found)
            : Error.NotFound("category_unknown", $"Known categories are: {string.Join(", ", Categories)}.");
    }

    private static Result<InstrumentSelection> Named(IReadOnlyList<InstrumentProfile> profiles, string wanted)
    {
        if (wanted.Length == 0)
        {
            return new InstrumentSelection(profiles);
        }

        InstrumentProfile[] found = [.. profiles.Where(profile => Same(profile.Name, wanted) || profile.Aliases.Any(alias => Same(alias, wanted)))];
        return found.Length > 0
            ? new InstrumentSelection(found)
            : Error.NotFound("instrument_unknown", $"Known here are: {string.Join(", ", profiles.Select(profile => profile.Name).Distinct())}.");
    }

    private static bool Same(string known, string wanted) => Stem(known) == Stem(wanted);

    /// <summary>A form that singulars and plurals share: <c>toms</c> is <c>tom</c>, <c>brasses</c> is <c>brass</c>.</summary>
    private static string Stem(string name) =>
        (name.EndsWith("sses", StringComparison.Ordinal) ? name[..^2] : name).TrimEnd('s');

    private static string Usual(string category) => category switch
    {
        "voice" or "voices" or "vox" or "singer" => "vocals",
        "gtr" or "gtrs" => "guitars",
        "keyboard" or "keyboards" => "keys",
        "synthesizer" or "synthesizers" => "synths",
        "perc" => "percussion",
        "drum-kit" or "kit" => "drums",
        _ => category,
    };
}
