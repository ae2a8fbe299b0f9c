using Codette.Domain.Identity;

namespace Codette.Application.Diagnostics;

/// <summary>Tells which of the settings that hold keys are set. No value ever leaves it.</summary>
public interface ICredentialProbe
{
    /// <summary>Every setting that could hold a key or an address of a hosted store.</summary>
    IReadOnlyList<CredentialReading> Read();
}

/// <summary>A setting, by name.</summary>
/// <param name="Name">Such as <c>SUPABASE_URL</c>.</param>
/// <param name="IsPresent">Whether it is set and not empty.</param>
/// <param name="IsUsed">Whether the storage is asked with it.</param>
/// <param name="Key">What may be shown of the key that it holds; null when it is not set, or is for something else than a key.</param>
public sealed record CredentialReading(string Name, bool IsPresent, bool IsUsed, KeyReading? Key = null)
{
    /// <summary><c>environment</c> or <c>.env</c>; null where that cannot be told, and when it is not set.</summary>
    public string? Source { get; init; }

    /// <summary>What the server said to it; null when it was not asked.</summary>
    public KeyVerdict? Verdict { get; init; }
}

/// <summary>Tells where a setting was read: <c>environment</c> or <c>.env</c>, or null for anywhere else.</summary>
public delegate string? FindSource(string setting);

/// <summary>Reads what the settings hold where a key of a project belongs, as of a time: a key may have ended by then.</summary>
public delegate IReadOnlyList<KeyReading> ReadKeys(DateTimeOffset now);
