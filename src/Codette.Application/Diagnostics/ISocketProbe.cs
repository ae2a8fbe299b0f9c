namespace Codette.Application.Diagnostics;

/// <summary>Counts the open WebSockets; a browser tab may hold several.</summary>
public interface ISocketProbe
{
    /// <summary>Sockets that are open now.</summary>
    int Open { get; }
}
