using Codette.Domain.Common;

namespace Codette.Application.Identity;

/// <summary>What is known of who asks.</summary>
public enum CallerKind
{
    /// <summary>The person at this machine, while no sign-in is configured.</summary>
    Local,

    /// <summary>Anybody who did not sign in. All of them share one owner, and that only where the settings let them store.</summary>
    Anonymous,

    /// <summary>A person whose token was verified.</summary>
    User,

    /// <summary>Codette itself, at work that is nobody's: knowledge, diagnostics, clean-up.</summary>
    Service,
}

/// <summary>Who is asking. It is handed down through every use case to the store, and never read from an ambient place.</summary>
public sealed record Caller
{
    private Caller(CallerKind kind, OwnerId owner) => (Kind, Owner) = (kind, owner);

    public static Caller Local { get; } = new(CallerKind.Local, OwnerId.Local);

    public static Caller Anonymous { get; } = new(CallerKind.Anonymous, OwnerId.Anonymous);

    public static Caller Service { get; } = new(CallerKind.Service, OwnerId.Service);

    public CallerKind Kind { get; }

    /// <summary>Whose rows the caller sees and makes.</summary>
    public OwnerId Owner { get; }

    /// <summary>
    /// Of a user: the claims of the verified token, the JSON exactly as it came, because a database policy may read any of
    /// them. Null for everybody else. Never logged.
    /// </summary>
    public string? Claims { get; private init; }

    /// <summary>
    /// Of a user: the access token itself, for a store that is asked with it. Null for everybody else, and where it is not
    /// known. Never logged.
    /// </summary>
    public string? Token { get; private init; }

    /// <summary>Of a user: when the token ends. Null for everybody else.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>A person whose token was verified.</summary>
    /// <param name="id">The token's subject, which is the owner of the person's rows.</param>
    /// <param name="claims">The token's payload, JSON as it came.</param>
    /// <param name="expiresAt">When the token ends.</param>
    /// <param name="token">The token as it was sent.</param>
    public static Caller User(Guid id, string claims, DateTimeOffset expiresAt, string? token = null) =>
        new(CallerKind.User, OwnerId.Of(id)) { Claims = claims, ExpiresAt = expiresAt, Token = token };

    /// <summary>Without the claims and the token, which hold what is private.</summary>
    public override string ToString() => $"{Kind} {Owner}";
}
