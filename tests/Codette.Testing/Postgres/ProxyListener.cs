using System.Net;
using System.Net.Sockets;

namespace Codette.Testing.Postgres;

/// <summary>Accepts connections and passes each on; when disposed, all of them are reset.</summary>
internal sealed class ProxyListener : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly TcpListener _listener;
    private readonly string _host;
    private readonly int _port;
    private readonly ProxyTraffic _traffic;
    private readonly Task _accepting;

    public ProxyListener(int listenPort, string host, int port, ProxyTraffic traffic)
    {
        _host = host;
        _port = port;
        _traffic = traffic;
        _listener = new TcpListener(IPAddress.Loopback, listenPort);
        _listener.Start();
        _accepting = Accept(_end.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _accepting.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);
        _end.Dispose();
    }

    private async Task Accept(CancellationToken token)
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync(token);
                open.RemoveAll(connection => connection.IsCompleted);
                open.Add(Serve(client, token));
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            _listener.Dispose();
            await Task.WhenAll(open);
        }
    }

    private async Task Serve(Socket client, CancellationToken token)
    {
        _traffic.CountConnection();
        using var connection = new ProxiedConnection(client, _traffic);
        await connection.Run(_host, _port, token);
    }
}
