// Drives WebSockets against a server:
//   ping ws://127.0.0.1:8000/ws 64 5     64 sockets, each with one ping in flight, for 5 s: prints round trips a second
//   idle ws://127.0.0.1:8000/ws 1000 PID  opens 1,000 idle sockets: prints the server's memory a socket in bytes
using System.Globalization;
using System.Net.WebSockets;
using System.Text;

var ping = Encoding.UTF8.GetBytes("""{"type":"ping"}""");
var address = new Uri(args[1]);
var count = int.Parse(args[2], CultureInfo.InvariantCulture);
return args[0] switch
{
    "ping" => await Ping(TimeSpan.FromSeconds(double.Parse(args[3], CultureInfo.InvariantCulture))),
    "idle" => await Idle(int.Parse(args[3], CultureInfo.InvariantCulture)),
    _ => 2,
};

async Task<int> Ping(TimeSpan duration)
{
    var sockets = await Open();
    using var warm = new CancellationTokenSource(TimeSpan.FromSeconds(2));
    await Task.WhenAll(sockets.Select(socket => RoundTrips(socket, warm.Token)));
    using var end = new CancellationTokenSource(duration);
    var began = TimeProvider.System.GetTimestamp();
    var trips = await Task.WhenAll(sockets.Select(socket => RoundTrips(socket, end.Token)));
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{trips.Sum() / TimeProvider.System.GetElapsedTime(began).TotalSeconds:F0}"));
    return 0;
}

// Counts answers to pings; what the server pushes by itself is read and passed over.
async Task<long> RoundTrips(ClientWebSocket socket, CancellationToken end)
{
    var buffer = new byte[8192];
    var trips = 0L;
    while (!end.IsCancellationRequested)
    {
        await socket.SendAsync(ping, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            var text = buffer.AsSpan(0, received.Count);
            if (text.IndexOf("\"pong\""u8) >= 0 || text.IndexOf("\"ping\""u8) >= 0)
            {
                break;
            }
        }

        trips++;
    }

    return trips;
}

async Task<int> Idle(int processId)
{
    await Task.Delay(1000);
    var before = Resident(processId);
    var sockets = await Open();
    using var end = new CancellationTokenSource(TimeSpan.FromSeconds(12));
    _ = sockets.Select(socket => Drain(socket, end.Token)).ToArray();
    await Task.Delay(TimeSpan.FromSeconds(10));
    var after = Resident(processId);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(after - before) / count}"));
    return 0;
}

static async Task Drain(ClientWebSocket socket, CancellationToken end)
{
    var buffer = new byte[4096];
    while (!end.IsCancellationRequested && socket.State == WebSocketState.Open)
    {
        try
        {
            await socket.ReceiveAsync(buffer.AsMemory(), end);
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }
}

async Task<ClientWebSocket[]> Open()
{
    var sockets = new ClientWebSocket[count];
    for (var index = 0; index < count; index++)
    {
        sockets[index] = new ClientWebSocket();
        await sockets[index].ConnectAsync(address, CancellationToken.None);
    }

    return sockets;
}

// The process's resident memory in bytes, as the kernel counts it.
static long Resident(int processId) => File.ReadLines($"/proc/{processId}/status")
    .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
    .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024)
    .First();
