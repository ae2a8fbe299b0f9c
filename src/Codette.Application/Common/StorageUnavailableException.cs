using Codette.Domain.Common;

namespace Codette.Application.Common;

/// <summary>
/// The storage cannot do its work now: locked, full, read-only, away. Nothing of the request was stored. It is thrown by
/// adapters and met by one handler, which answers with the error.
/// </summary>
public sealed class StorageUnavailableException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public Error Error { get; } = Error.Unavailable(code, message);
}
