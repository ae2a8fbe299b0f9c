using System.Text.Json;
using Codette.Domain.Sessions;

namespace Codette.WebApi.Realtime;

/// <summary>Reads what a client tells of its mix in a chat message's <c>daw_context</c>; null when it tells nothing of use.</summary>
public delegate MixFacts? DawContextReader(JsonElement dawContext);
