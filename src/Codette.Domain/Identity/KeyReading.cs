namespace Codette.Domain.Identity;

/// <summary>What can be told of a key without asking anybody, and without believing it; it does not hold the text.</summary>
public sealed record KeyReading
{
    internal KeyReading(KeyPlace place, Finding found) =>
        (Place, Kind, Role, ProjectRef, ExpiresAt, IsUsable, IsOpaque) =
        (place, found.Kind, found.Role, found.ProjectRef, found.ExpiresAt, found.IsUsable, found.IsOpaque);

    /// <summary>Where it was found.</summary>
    public KeyPlace Place { get; }

    public KeyKind Kind { get; }

    /// <summary><see cref="KeyRoles.Anon"/>, <see cref="KeyRoles.Service"/>, or null when it tells neither.</summary>
    public string? Role { get; }

    /// <summary>The project it says that it belongs to; null when it does not tell.</summary>
    public string? ProjectRef { get; }

    /// <summary>Whether it is of the project that it is to be used with; null when key or address does not tell.</summary>
    public bool? MatchesProject => Kind is KeyKind.OtherProject or KeyKind.LocalKeyForRemote ? false
        : Place.HostedRef is { } hosted && ProjectRef is { } own ? own == hosted
        : null;

    /// <summary>The end that a JWT names; null when there is none.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>In characters, without the white space around it.</summary>
    public int Length { get; internal init; }

    /// <summary>8 hex digits of the SHA-256 of the text without the white space around it; null without a text.</summary>
    public string? Fingerprint { get; internal init; }

    /// <summary>True when it may be sent to the project, without the white space around it.</summary>
    public bool IsUsable { get; }

    /// <summary>True when it is no JWT: it goes in the header <c>apikey</c> alone, never as a bearer.</summary>
    public bool IsOpaque { get; }

    /// <summary>True when it is a secret that browsers can see.</summary>
    public bool IsDangerous { get; internal init; }

    /// <summary>One sentence for people: what it is and what to do, and nothing of the text; null when all is well.</summary>
    public string? Advice { get; internal init; }

    /// <summary>All that may be shown of a key.</summary>
    public override string ToString() =>
        Fingerprint is null ? $"{Kind}" : string.Create(null, $"{Kind}, {Length} characters, SHA-256 {Fingerprint}");
}
