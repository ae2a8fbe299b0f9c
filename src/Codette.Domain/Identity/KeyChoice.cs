namespace Codette.Domain.Identity;

/// <summary>Which of several keys is used, and why not the others.</summary>
/// <param name="Key">The reading of the one that is used; null when none can be.</param>
/// <param name="Warning">One sentence on what will not work; null when a service key was found.</param>
/// <param name="PassedOver">The others, in the order in which they came.</param>
public sealed record KeyChoice(KeyReading? Key, string? Warning, IReadOnlyList<PassedKey> PassedOver)
{
    /// <summary>The setting that holds the key; null when there is none.</summary>
    public string? Setting => Key?.Place.Setting;
}

/// <summary>A key that is not used.</summary>
/// <param name="Setting">Where it was found.</param>
/// <param name="Reason">One sentence; it shows nothing of the key.</param>
public sealed record PassedKey(string Setting, string Reason);
