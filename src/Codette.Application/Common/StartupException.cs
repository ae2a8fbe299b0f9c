namespace Codette.Application.Common;

/// <summary>Codette cannot start; the message is the one sentence that its user reads, and names what to change.</summary>
public sealed class StartupException(string message, Exception? inner = null) : Exception(message, inner);
