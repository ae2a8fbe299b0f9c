using Codette.Application.Common;
using Codette.Domain.Common;
using Codette.Domain.Knowledge;
using MediatR;

namespace Codette.Application.Knowledge;

/// <summary>Reads the entry that a citation points to.</summary>
public sealed record GetKnowledgeEntry(string Slug) : IQuery<KnowledgeEntry>;

internal sealed class GetKnowledgeEntryHandler(KnowledgeLibrary library) : IRequestHandler<GetKnowledgeEntry, Result<KnowledgeEntry>>
{
    public async Task<Result<KnowledgeEntry>> Handle(GetKnowledgeEntry request, CancellationToken cancellationToken) =>
        (await library.GetEntries(cancellationToken)).TryGetValue(request.Slug, out var entry)
            ? entry
            : Error.NotFound("knowledge_not_found", "There is no knowledge entry of that name.");
}
