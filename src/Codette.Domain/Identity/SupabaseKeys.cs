namespace Codette.Domain.Identity;

/// <summary>Chooses among the keys of several settings.</summary>
public static class SupabaseKeys
{
    /// <summary>The first usable service key, else the first usable public one, else none.</summary>
    /// <param name="readings">In the order in which they are to win.</param>
    public static KeyChoice Choose(IReadOnlyList<KeyReading> readings)
    {
        var usable = readings.Where(reading => reading.IsUsable).ToArray();
        var chosen = usable.FirstOrDefault(reading => reading.Role == KeyRoles.Service) ?? usable.FirstOrDefault();
        var warning = chosen is null ? "No setting holds a key that can be used, so the project cannot be asked for anything."
            : chosen.Role == KeyRoles.Service ? null
            : $"{chosen.Place.Setting} holds a public key, so row security may keep the backend from its work.";
        return new KeyChoice(
            chosen,
            warning,
            [.. readings.Where(reading => !ReferenceEquals(reading, chosen))
                .Select(reading => new PassedKey(reading.Place.Setting, ReasonFor(reading, chosen)))]);
    }

    private static string ReasonFor(KeyReading passed, KeyReading? chosen) =>
        !passed.IsUsable || chosen is null ? passed.Advice ?? "This cannot be used as a key."
        : passed.Role == chosen.Role ? $"{chosen.Place.Setting} holds a key of the same kind and comes first."
        : $"{chosen.Place.Setting} holds a service key, which is used before a public one.";
}
