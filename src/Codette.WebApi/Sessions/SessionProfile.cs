using AutoMapper;
using Codette.Domain.Sessions;

namespace Codette.WebApi.Sessions;

/// <summary>From stored sessions to the wire.</summary>
internal sealed class SessionProfile : Profile
{
    public SessionProfile()
    {
        CreateMap<StudioSession, SessionWire>()
            .ForMember(wire => wire.Id, map => map.MapFrom(session => session.Id.Value))
            .ForMember(wire => wire.TempoBpm, map => map.MapFrom(session => session.Tempo.Bpm))
            .ForMember(wire => wire.TimeSignature, map => map.MapFrom(session => new[] { session.TimeSignature.Beats, session.TimeSignature.Unit }));
        CreateMap<Track, TrackWire>()
            .ForMember(wire => wire.Type, map => map.MapFrom(track => TrackTypes.NameOf(track.Type)))
            .ForMember(wire => wire.Volume, map => map.MapFrom(track => track.FaderDb))
            .ForMember(wire => wire.InputGain, map => map.MapFrom(track => track.InputGainDb));
        CreateMap<Insert, InsertWire>();
        CreateMap<Clip, ClipWire>();
        CreateMap<Marker, MarkerWire>();
        CreateMap<Send, SendWire>()
            .ForCtorParam(nameof(SendWire.Level), map => map.MapFrom(send => send.LevelDb))
            .ForCtorParam(nameof(SendWire.PrePost), map => map.MapFrom(send => send.PreFader ? "pre" : "post"));
    }
}
