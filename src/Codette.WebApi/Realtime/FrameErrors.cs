using Codette.Domain.Common;

namespace Codette.WebApi.Realtime;

/// <summary>What can be wrong with a message before any use case sees it.</summary>
internal static class FrameErrors
{
    public static Error NotJson { get; } =
        Error.Invalid("json_invalid", "A message is one JSON object of at most 32 levels, such as {\"type\":\"ping\"}.");

    public static Error Binary { get; } = Error.Invalid("binary_not_supported", "Messages are text frames.");

    public static Error NoType { get; } = Error.Invalid("type_missing", "A message needs a 'type', a string.");

    public static Error UnknownType { get; } = Error.Invalid(
        "unknown_type",
        "A type is ping, get_status, auth, chat, edit, transport, play, stop, pause, resume, seek, tempo or loop.");

    public static Error NoToken { get; } =
        Error.Invalid("access_token_missing", "An auth message needs an 'access_token', a string.");

    public static Error Failed { get; } =
        new(ErrorKind.Unavailable, "internal_error", "Something went wrong inside Codette; it has been logged.");
}
