namespace Codette.Domain.Common;

/// <summary>What a caller can do about an expected failure; each kind maps to one HTTP status and one error frame.</summary>
public enum ErrorKind
{
    /// <summary>The input breaks a rule; the same request will fail again (400).</summary>
    Invalid,

    /// <summary>No such thing, or not the caller's (404).</summary>
    NotFound,

    /// <summary>The thing has changed, or is in a state that does not allow this (409).</summary>
    Conflict,

    /// <summary>The caller is known and may not (403).</summary>
    Forbidden,

    /// <summary>The caller has to say who they are first (401).</summary>
    Unauthenticated,

    /// <summary>Too much, too fast; later it may work (429).</summary>
    RateLimited,

    /// <summary>Something Codette needs is away; later it may work (503).</summary>
    Unavailable,

    /// <summary>Codette does not do this, and says so instead of pretending (501).</summary>
    NotOffered,
}

/// <summary>An expected failure.</summary>
/// <param name="Kind">What the caller can do about it.</param>
/// <param name="Code">A stable snake_case name for programs, such as <c>tempo_out_of_range</c>.</param>
/// <param name="Message">One sentence for people: what happened and what to do. Never holds a secret.</param>
public sealed record Error(ErrorKind Kind, string Code, string Message)
{
    public static Error Invalid(string code, string message) => new(ErrorKind.Invalid, code, message);

    public static Error NotFound(string code, string message) => new(ErrorKind.NotFound, code, message);

    public static Error Conflict(string code, string message) => new(ErrorKind.Conflict, code, message);

    public static Error Forbidden(string code, string message) => new(ErrorKind.Forbidden, code, message);

    public static Error Unauthenticated(string code, string message) => new(ErrorKind.Unauthenticated, code, message);

    public static Error Unavailable(string code, string message) => new(ErrorKind.Unavailable, code, message);

    public static Error NotOffered(string code, string message) => new(ErrorKind.NotOffered, code, message);
}
