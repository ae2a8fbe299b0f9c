namespace Codette.Domain.Sessions;

/// <summary>A named place on a session's timeline.</summary>
/// <param name="Id">Unique in the session, 1 to 64 characters.</param>
/// <param name="Name">Up to 200 characters; may be empty.</param>
/// <param name="Seconds">0 to 1,000,000 s.</param>
public sealed record Marker(string Id, string Name, double Seconds) : IPart;
