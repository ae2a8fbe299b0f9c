namespace Codette.Domain.Identity;

/// <summary>What a text is, before anything is made of it for people.</summary>
internal readonly record struct Finding(KeyKind Kind)
{
    public string? Role { get; init; }

    public string? ProjectRef { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Where the first character stands that has no place in a key, from 1; 0 when there is none.</summary>
    public int Position { get; init; }

    public bool IsOpaque { get; init; }

    /// <summary>One of the keys that the command-line tool gives to everybody's own machine.</summary>
    public bool IsLocalDefault { get; init; }

    /// <summary>The key's check sum is not the one that the project of the URL would give it.</summary>
    public bool HasOddCheckSum { get; init; }

    public bool IsUsable => Kind <= KeyKind.PublicKeyInServicePlace;
}
