namespace Codette.Application.Diagnostics;

/// <summary>Which storage this process uses, for the banner and the diagnostics. Never holds a secret.</summary>
/// <param name="Kind">Its name for people, such as <c>SQLite</c>.</param>
/// <param name="Location">Where it is: a path or a host.</param>
public sealed record StoreDescription(string Kind, string Location);
