using AutoMapper;
using Codette.Domain.Knowledge;

namespace Codette.WebApi.Knowledge;

/// <summary>From entries to the wire.</summary>
internal sealed class KnowledgeProfile : Profile
{
    public KnowledgeProfile()
    {
        CreateMap<KnowledgeEntry, KnowledgeWire>();
        CreateMap<SearchHit, KnowledgeHit>();
        CreateMap<ValueRange, RangeWire>();
    }
}
