using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Codette.WebApi.Tests.Realtime;

/// <summary>A client that upgrades by hand and then does not read, until it is told to.</summary>
internal sealed class StalledClient : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4_096 };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<StalledClient> Connect(Uri address, string path)
    {
        var client = new StalledClient();
        await client._socket.ConnectAsync(IPAddress.Loopback, address.Port, Ct).AsTask().WaitAsync(TestClient.Patience, Ct);
        var request =
            $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n" +
            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        await client._socket.SendAsync(Encoding.ASCII.GetBytes(request), Ct);
        var status = new byte[12];
        await client._socket.ReceiveAsync(status, Ct).AsTask().WaitAsync(TestClient.Patience, Ct);
        Assert.Equal("HTTP/1.1 101", Encoding.ASCII.GetString(status));
        return client;
    }

    /// <summary>Everything that is still to come, to the end of the connection.</summary>
    public async Task<byte[]> ReadToEnd()
    {
        using var all = new MemoryStream();
        var buffer = new byte[65_536];
        try
        {
            while (await _socket.ReceiveAsync(buffer, Ct).AsTask().WaitAsync(TestClient.Patience, Ct) is > 0 and var count)
            {
                all.Write(buffer, 0, count);
            }
        }
        catch (SocketException)
        {
            // Cut off.
        }

        return all.ToArray();
    }

    public void Dispose() => _socket.Dispose();
}
