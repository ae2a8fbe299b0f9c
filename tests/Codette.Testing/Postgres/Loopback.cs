using System.Net;
using System.Net.Sockets;

namespace Codette.Testing.Postgres;

/// <summary>Ports of 127.0.0.1.</summary>
internal static class Loopback
{
    /// <summary>
    /// A port on which nobody listens, below the range from which the system takes the ports of outgoing connections: it
    /// stays free while its server is stopped.
    /// </summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(10_000, 32_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
            }
        }
    }
}
