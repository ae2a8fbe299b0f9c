using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Codette.WebApi.Tests.Realtime;

/// <summary>A socket that a test holds, with a limit on every wait.</summary>
internal sealed class TestClient : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[256 * 1024];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>How the server closed, after a read came to the end.</summary>
    public (int? Code, string? Name) Closed => ((int?)_socket.CloseStatus, _socket.CloseStatusDescription);

    public static async Task<TestClient> Connect(Uri address, string? origin = null, string? token = null)
    {
        var client = new TestClient();
        client._socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            client._socket.Options.SetRequestHeader("Origin", origin);
        }

        if (token is not null)
        {
            client._socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        }

        await client._socket.ConnectAsync(address, Ct).WaitAsync(Patience, Ct);
        return client;
    }

    public Task Send(string text) => Send(Encoding.UTF8.GetBytes(text));

    public Task Send(byte[] bytes, WebSocketMessageType kind = WebSocketMessageType.Text, bool end = true) =>
        _socket.SendAsync(bytes, kind, end, Ct).WaitAsync(Patience, Ct);

    /// <summary>The next frame, or null at the end.</summary>
    public async Task<JsonObject?> Read(TimeSpan? patience = null)
    {
        var length = 0;
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer.AsMemory(length), Ct).AsTask().WaitAsync(patience ?? Patience, Ct);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += part.Count;
            if (part.EndOfMessage)
            {
                return JsonNode.Parse(_buffer.AsSpan(0, length))!.AsObject();
            }
        }
    }

    /// <summary>The type of the next frame that is not the status, which comes at any time.</summary>
    public async Task<string> ReadNews(TimeSpan? patience = null)
    {
        while (true)
        {
            if ((string?)(await Read(patience))?["type"] is var type && type != "server_status")
            {
                return type ?? "the end";
            }
        }
    }

    /// <summary>The next frame of that type; others are passed over.</summary>
    public async Task<JsonObject> ReadUntil(string type, Func<JsonObject, bool>? fits = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, $"There was no such {type}."); // the status comes for ever
            var frame = await Read() ?? throw new InvalidOperationException($"Closed {Closed} before any {type}.");
            if ((string?)frame["type"] == type && fits?.Invoke(frame) != false)
            {
                return frame;
            }
        }
    }

    /// <summary>Sends and waits for a frame of that type.</summary>
    public async Task<JsonObject> Ask(string text, string answer)
    {
        await Send(text);
        return await ReadUntil(answer);
    }

    /// <summary>Reads to the close and agrees to it.</summary>
    public async Task<(int? Code, string? Name)> ReadToClose()
    {
        var began = TimeProvider.System.GetTimestamp();
        while (await Read() is not null)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Patience, "There was no close."); // the status comes for ever
        }

        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Ct).WaitAsync(Patience, Ct);
        return Closed;
    }

    public async Task Close()
    {
        await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Ct).WaitAsync(Patience, Ct);
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Waits for what will soon be so.</summary>
internal static class Soon
{
    public static Task Is(Func<bool> condition) => Is(() => Task.FromResult(condition()));

    public static async Task Is(Func<Task<bool>> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TestClient.Patience);
        while (!await condition())
        {
            await Task.Delay(10, limit.Token);
        }
    }
}
