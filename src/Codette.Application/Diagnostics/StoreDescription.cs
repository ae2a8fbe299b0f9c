namespace Codette.Application.Diagnostics;

/// <summary>Which storage this process uses, for the banner and the diagnostics. Never holds a secret.</summary>
/// <param name="Kind">Its name for people, such as <c>SQLite</c>.</param>
/// <param name="Location">Where it is: a path or a host.</param>
/// <param name="Reason">Why it is this one, such as <c>DATABASE_URL is set</c>.</param>
/// <param name="Keys">The names of the settings that hold what it signs in with.</param>
/// <param name="Warning">One sentence on what cannot work with these keys; null when there is nothing.</param>
public sealed record StoreDescription(string Kind, string Location, string Reason, IReadOnlyList<string> Keys, string? Warning = null);
