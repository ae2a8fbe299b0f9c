using Codette.Domain.Common;

namespace Codette.Application.Suggestions;

/// <summary>The feature's expected failures, named once for handlers and stores.</summary>
public static class SuggestionErrors
{
    public static Error NotFound { get; } = Error.NotFound("suggestion_not_found", "There is no such suggestion.");

    public static Error Changed { get; } =
        Error.Conflict("suggestion_changed", "The suggestion has changed since it was read; read it again.");
}
