using Codette.Application.Identity;
using Codette.Domain.Knowledge;

namespace Codette.Application.Knowledge;

/// <summary>Keeps the knowledge base: the same for every caller, written by migrations alone.</summary>
public interface IKnowledgeStore
{
    /// <summary>Every entry, by slug.</summary>
    /// <exception cref="Common.StorageUnavailableException">The storage cannot work now.</exception>
    Task<IReadOnlyList<KnowledgeEntry>> ReadAll(Caller caller, CancellationToken cancellationToken);
}
