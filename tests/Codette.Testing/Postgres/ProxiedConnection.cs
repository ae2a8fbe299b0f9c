using System.Net.Sockets;

namespace Codette.Testing.Postgres;

/// <summary>One client and its connection to the server. A fault of either side resets both.</summary>
internal sealed class ProxiedConnection(Socket client, ProxyTraffic traffic) : IDisposable
{
    private readonly Socket _server = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private volatile bool _clientSpokeLast;

    public async Task Run(string host, int port, CancellationToken token)
    {
        using var broken = CancellationTokenSource.CreateLinkedTokenSource(token);
        client.NoDelay = true;
        try
        {
            await _server.ConnectAsync(host, port, broken.Token);
            await Task.WhenAll(Pass(client, _server, ClientSaid, broken), Pass(_server, client, ServerSaid, broken));
        }
        catch (Exception fault) when (fault is SocketException or IOException or OperationCanceledException)
        {
            client.LingerState = _server.LingerState = new LingerOption(enable: true, seconds: 0);
        }
    }

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
    }

    private async Task Pass(Socket from, Socket to, Action<int> said, CancellationTokenSource broken)
    {
        try
        {
            await using var source = new NetworkStream(from);
            await using var target = new NetworkStream(to);
            var buffer = new byte[64 * 1024];
            while (await source.ReadAsync(buffer, broken.Token) is > 0 and var length)
            {
                said(length);
                await traffic.WaitUntilOpen(broken.Token);
                await target.WriteAsync(buffer.AsMemory(0, length), broken.Token);
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch
        {
            await broken.CancelAsync();
            throw;
        }
    }

    // No lock: each side speaks because of what it has heard, which was passed on after it was noted here.
    private void ClientSaid(int bytes)
    {
        traffic.CountClientBytes(bytes);
        if (!_clientSpokeLast)
        {
            _clientSpokeLast = true;
            traffic.CountRoundTrip();
        }
    }

    private void ServerSaid(int bytes) => _clientSpokeLast = false;
}
