using System.Text.RegularExpressions;

namespace Codette.Domain.Common;

/// <summary>Makes time-ordered ids (UUID version 7, RFC 9562), so that rows made together lie together on disk.</summary>
public static class Ids
{
    /// <summary>A new id whose first 48 bits are <paramref name="now"/> in milliseconds.</summary>
#pragma warning disable RS0030 // This is the one place that makes ids, and it takes the time from its caller.
    public static Guid New(DateTimeOffset now) => Guid.CreateVersion7(now);
#pragma warning restore RS0030
}

/// <summary>
/// Who a row belongs to. 1 to 64 characters: the id of a person who signed in, in lower case with hyphens, or one of the
/// names below.
/// </summary>
public readonly record struct OwnerId(string Value)
{
    /// <summary>The person at this machine, while no sign-in is configured.</summary>
    public static OwnerId Local => new("local");

    /// <summary>Everybody who did not sign in.</summary>
    public static OwnerId Anonymous => new("anonymous");

    /// <summary>Codette itself, which owns no row.</summary>
    public static OwnerId Service => new("service");

    public static OwnerId Of(Guid person) => new(person.ToString());

    public override string ToString() => Value;
}

/// <summary>
/// The name of a studio session: 1 to 64 letters, digits, <c>.</c>, <c>_</c> or <c>-</c>, chosen by the client.
/// </summary>
public readonly partial record struct SessionId
{
    private SessionId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The session of a client that names none.</summary>
    public static SessionId Default { get; } = new("default");

    /// <summary>Reads a name; null or empty means <see cref="Default"/>.</summary>
    public static Result<SessionId> Parse(string? text) =>
        string.IsNullOrEmpty(text) || text == Default.Value ? Default
        : Allowed().IsMatch(text) ? new SessionId(text)
        : Error.Invalid("session_id_invalid", "A session id is 1 to 64 letters, digits, '.', '_' or '-'.");

    public override string ToString() => Value;

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex Allowed();
}
