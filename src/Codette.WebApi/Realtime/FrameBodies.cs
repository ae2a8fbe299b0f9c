using System.Text.Json.Serialization;
using AutoMapper;
using Codette.Application.Diagnostics;
using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.WebApi.Chat;
using Codette.WebApi.Sessions;
using Codette.WebApi.Suggestions;

namespace Codette.WebApi.Realtime;

/// <summary>The first frame of a socket.</summary>
internal sealed record ConnectedBody(string Status, string Session, DateTime Timestamp);

/// <summary>The answer to auth: whom the socket speaks for now, and until when.</summary>
internal sealed record AuthenticatedBody(string User, DateTime? ExpiresAt);

/// <summary>How the server is. A browser tab may have several sockets: <paramref name="Connections"/> are sockets, not people.</summary>
internal sealed record ServerStatusBody(HealthBody Health, TransportState Transport, int Connections, ProcessRatios QuantumState);

/// <summary>That the process answers; what it depends on is the diagnostics' to tell.</summary>
internal sealed record HealthBody(string Status, DateTime Timestamp);

/// <summary>The answer to get_status.</summary>
internal sealed record StatusBody(
    string Session, bool Playing, double TimeSeconds, double Bpm, TransportState Transport, int Connections, ProcessRatios QuantumState,
    DateTime Timestamp);

/// <summary>A transport command was carried out; <paramref name="State"/> is the transport after it.</summary>
internal sealed record TransportReplyBody(string Action, bool Success, DateTime Timestamp, TransportState State);

/// <summary>A message that could not be followed. The socket stays open.</summary>
internal sealed record ErrorBody(string Code, string Message);

/// <summary>The stored session changed; a client that shows more of it reads it again by its version.</summary>
internal sealed record StateUpdateBody(
    string Session, long Version, bool Deleted, string? Name, double? Bpm, int[]? TimeSignature, int? TrackCount, DateTime? UpdatedAt)
{
    public static StateUpdateBody From(SessionId session, StudioSession? stored) =>
        stored is { } state
            ? new(
                session.Value, state.Version, false, state.Name, state.Tempo.Bpm,
                [state.TimeSignature.Beats, state.TimeSignature.Unit], state.Tracks.Count, state.UpdatedAt.UtcDateTime)
            : new(session.Value, 0, true, null, null, null, null, null);
}

/// <summary>Edits that were applied, which make the version before this one into it.</summary>
internal sealed record SessionEditedBody(
    string Session, long Version, string Client, long Seq, IReadOnlyList<EditWire> Edits, DateTime UpdatedAt)
{
    public static SessionEditedBody From(RealtimeEvent.SessionEdited happened, IMapper mapper) => new(
        happened.Session.Value, happened.State.Version, happened.Client, happened.Seq,
        [.. happened.Edits.Select(edit => EditWriter.Write(edit, mapper))], happened.State.UpdatedAt.UtcDateTime);
}

/// <summary>Writes the bodies in snake_case, without what is null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConnectedBody))]
[JsonSerializable(typeof(AuthenticatedBody))]
[JsonSerializable(typeof(ServerStatusBody))]
[JsonSerializable(typeof(StatusBody))]
[JsonSerializable(typeof(TransportReplyBody))]
[JsonSerializable(typeof(TransportState))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ChatResponse))]
[JsonSerializable(typeof(StateUpdateBody))]
[JsonSerializable(typeof(EditAnswer))]
[JsonSerializable(typeof(SessionEditedBody))]
[JsonSerializable(typeof(SuggestionWire))]
[JsonSerializable(typeof(Dictionary<string, object>))]
[JsonSerializable(typeof(Dictionary<string, double>))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(bool))]
internal sealed partial class RealtimeJson : JsonSerializerContext;
