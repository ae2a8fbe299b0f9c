using Codette.Domain.Common;

namespace Codette.Application.Common;

/// <summary>
/// The storage did not do what it was asked, and stored nothing of it; only the code <c>storage_outcome_unknown</c> says that
/// this is not certain. It is thrown by adapters and met by one handler, which answers with the error.
/// </summary>
public abstract class StorageException(Error error, Exception? inner) : Exception(error.Message, inner)
{
    public Error Error => error;
}

/// <summary>The storage cannot do its work now: locked, full, read-only, away. Later it may.</summary>
public sealed class StorageUnavailableException(string code, string message, Exception? inner = null)
    : StorageException(Error.Unavailable(code, message), inner);

/// <summary>The storage works, and will not do this: its rules bar the caller, or it cannot hold the text.</summary>
public sealed class StorageRefusedException(Error error, Exception? inner = null) : StorageException(error, inner);
