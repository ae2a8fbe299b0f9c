using AutoMapper;
using Codette.Domain.Suggestions;

namespace Codette.WebApi.Suggestions;

/// <summary>From suggestions to the wire.</summary>
internal sealed class SuggestionProfile : Profile
{
    public SuggestionProfile()
    {
        CreateMap<Evidence, EvidenceWire>();
        CreateMap<Suggestion, SuggestionWire>()
            .ForMember(wire => wire.Type, map => map.MapFrom(suggestion => suggestion.Proposal.Type))
            .ForMember(wire => wire.Title, map => map.MapFrom(suggestion => suggestion.Proposal.Title))
            .ForMember(wire => wire.Description, map => map.MapFrom(suggestion => suggestion.Proposal.Description))
            .ForMember(wire => wire.Parameters, map => map.MapFrom(suggestion => ApplySchema.Of(suggestion.Proposal.Change)))
            .ForMember(wire => wire.Confidence, map => map.MapFrom(suggestion => suggestion.Proposal.Confidence))
            .ForMember(wire => wire.Category, map => map.MapFrom(suggestion => suggestion.Proposal.Category))
            .ForMember(wire => wire.Source, map => map.MapFrom(_ => "rules"))
            .ForMember(wire => wire.Evidence, map => map.MapFrom(suggestion => suggestion.Proposal.Evidence))
            .ForMember(wire => wire.State, map => map.MapFrom(suggestion => ApplySchema.NameOf(suggestion.State)))
            .ForMember(wire => wire.AppliedOn, map => map.MapFrom(suggestion => ApplySchema.PlaceOf(suggestion)))
            .ForMember(wire => wire.TrackId, map => map.MapFrom(suggestion => suggestion.Proposal.TrackId))
            .ForMember(wire => wire.Session, map => map.MapFrom(suggestion => suggestion.Session.Value));
    }
}
