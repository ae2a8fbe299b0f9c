namespace Codette.Application.Diagnostics;

/// <summary>Asks the server of the storage whether it takes the keys that are set. Only a storage that is asked with keys has one.</summary>
public interface IKeyProbe
{
    /// <summary>
    /// One verdict for each setting that holds a key that could be sent. Throws for nothing that is wrong with key or server;
    /// after <paramref name="cancellationToken"/> it gives what is known by then.
    /// </summary>
    Task<IReadOnlyDictionary<string, KeyVerdict>> Ask(CancellationToken cancellationToken);
}

/// <summary>What the server said to a key.</summary>
/// <param name="IsAccepted">Null when it did not say.</param>
/// <param name="Role">The role that it answered with; null when it told none.</param>
/// <param name="Reason">One sentence when it was refused, or why that is not known; else null.</param>
public sealed record KeyVerdict(bool? IsAccepted, string? Role, string? Reason);
