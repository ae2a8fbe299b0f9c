using AutoMapper;
using Codette.Application.Chat;
using Codette.Domain.Chat;

namespace Codette.WebApi.Chat;

/// <summary>From turns and conversations to the wire.</summary>
internal sealed class ChatProfile : Profile
{
    public ChatProfile()
    {
        CreateMap<ReplyScore, MlScore>();
        CreateMap<SentMessage, ChatResponse>()
            .ForMember(wire => wire.Response, map => map.MapFrom(sent => sent.Turn.Answer.Text))
            .ForMember(wire => wire.Perspective, map => map.MapFrom(sent => sent.Turn.Answer.Perspective ?? "general"))
            .ForMember(wire => wire.Confidence, map => map.MapFrom(sent => sent.Turn.Answer.Confidence))
            .ForMember(wire => wire.MlScore, map => map.MapFrom(sent => sent.Score))
            .ForMember(wire => wire.Source, map => map.MapFrom(sent => sent.Turn.Answer.Source))
            .ForMember(wire => wire.Citations, map => map.MapFrom(sent => sent.Turn.Answer.Citations))
            .ForMember(wire => wire.ConversationId, map => map.MapFrom(sent => sent.Turn.Answer.ConversationId))
            .ForMember(wire => wire.MessageId, map => map.MapFrom(sent => sent.Turn.Answer.Id))
            .ForMember(wire => wire.Id, map => map.MapFrom(sent => sent.Turn.Answer.Id))
            .ForMember(wire => wire.Timestamp, map => map.MapFrom(sent => sent.Turn.Answer.CreatedAt))
            .ForMember(wire => wire.Message, map => map.Ignore())
            .ForMember(wire => wire.Prediction, map => map.Ignore())
            .ForMember(wire => wire.Explanation, map => map.Ignore());
        CreateMap<Message, MessageWire>()
            .ForMember(wire => wire.Timestamp, map => map.MapFrom(message => message.CreatedAt))
            .ForMember(wire => wire.Content, map => map.MapFrom(message => message.Text))
            .ForMember(wire => wire.Role, map => map.MapFrom(message => message.Role == MessageRole.User ? "user" : "assistant"));
        CreateMap<Conversation, ConversationWire>();
        CreateMap<FoundMessage, SearchHit>();
    }
}
