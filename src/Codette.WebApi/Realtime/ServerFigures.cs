using Codette.Application.Diagnostics;

namespace Codette.WebApi.Realtime;

/// <summary>What the status frames tell of the server, read once for all who are told.</summary>
/// <param name="Sockets">Open sockets; one browser tab may have several.</param>
/// <param name="Ratios">What clients know as the quantum state.</param>
internal readonly record struct ServerFigures(int Sockets, ProcessRatios Ratios);
