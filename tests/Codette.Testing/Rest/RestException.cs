namespace Codette.Testing.Rest;

/// <summary>A request that ends in an error.</summary>
/// <param name="code">Null for the gateway, which knows none.</param>
internal sealed class RestException(int status, string? code, string message, string? details = null, string? hint = null)
    : Exception(message)
{
    public int Status { get; } = status;

    public string? Code { get; } = code;

    public string? Details { get; } = details;

    public string? Hint { get; } = hint;

    /// <summary>The header WWW-Authenticate, where there is one.</summary>
    public string? Challenge { get; init; }

    /// <summary>The header Content-Range, where there is one.</summary>
    public string? ContentRange { get; init; }
}
