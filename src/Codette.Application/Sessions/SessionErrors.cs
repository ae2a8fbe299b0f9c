using Codette.Domain.Common;

namespace Codette.Application.Sessions;

/// <summary>The feature's expected failures, named once for handlers and stores.</summary>
public static class SessionErrors
{
    public static Error Changed { get; } =
        Error.Conflict("session_changed", "The session has changed since it was read; read it again.");

    public static Error NotFound { get; } = Error.NotFound("session_not_found", "There is no such session.");
}
