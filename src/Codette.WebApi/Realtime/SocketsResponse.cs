using System.Text.Json.Serialization;
using Codette.WebApi.Sessions;

namespace Codette.WebApi.Realtime;

/// <summary>The sockets of the server, and the transport of a session.</summary>
/// <param name="ConnectedClients">Open WebSockets of all sessions; a browser tab may hold several.</param>
/// <param name="LastBroadcastAt">When something was last told to all of a session; null when nothing ever was.</param>
/// <param name="Transport">Where the session's transport is.</param>
/// <param name="Timestamp">The server's time, ISO 8601.</param>
public sealed record SocketsResponse(
    int ConnectedClients,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTime? LastBroadcastAt,
    TransportState Transport,
    DateTime Timestamp);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(SocketsResponse))]
internal sealed partial class SocketsJson : JsonSerializerContext;
