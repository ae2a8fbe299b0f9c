using System.Net.Sockets;

namespace Codette.Testing.Postgres;

/// <summary>Asks cheaply whether there is an engine, before a library that waits long for one is asked.</summary>
internal static class DockerEngine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static Uri Address { get; } =
        new(Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } host ? host : "unix:///var/run/docker.sock");

    public static async Task<bool> Answers(Uri address, CancellationToken token)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(token);
        patience.CancelAfter(Patience);
        using var handler = new SocketsHttpHandler { UseProxy = false };
        if (address.Scheme == "unix")
        {
            handler.ConnectCallback = (_, connecting) => Connect(address.AbsolutePath, connecting);
        }
        else if (address.Scheme != "tcp")
        {
            return false;
        }

        using var client = new HttpClient(handler);
        var engine = address.Scheme == "unix" ? "localhost" : address.Authority;
        try
        {
            using var response = await client.GetAsync(new Uri($"http://{engine}/_ping"), patience.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            token.ThrowIfCancellationRequested();
            return false;
        }
    }

    private static async ValueTask<Stream> Connect(string path, CancellationToken token)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
