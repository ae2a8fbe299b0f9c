// The ceiling that Codette is measured against: Kestrel with nothing above it. It answers every request with the same
// bytes and stores nothing; on /ws it sends back what it gets.
using System.Net.WebSockets;
using System.Text;

var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { Args = args });
builder.WebHost.UseKestrelCore().UseUrls(args is [var url, ..] ? url : "http://127.0.0.1:8100");
await using var app = builder.Build();

var body = Encoding.UTF8.GetBytes("""{"status":"healthy","timestamp":"2026-01-01T00:00:00Z"}""");
app.UseWebSockets();
app.Run(context => context.WebSockets.IsWebSocketRequest ? Echo(context) : Answer(context));
await app.RunAsync();

Task Answer(HttpContext context)
{
    context.Response.ContentType = "application/json; charset=utf-8";
    context.Response.ContentLength = body.Length;
    return context.Response.Body.WriteAsync(body, 0, body.Length);
}

static async Task Echo(HttpContext context)
{
    using var socket = await context.WebSockets.AcceptWebSocketAsync();
    var buffer = new byte[4096];
    while (true)
    {
        var received = await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
        if (received.MessageType == WebSocketMessageType.Close)
        {
            return;
        }

        await socket.SendAsync(buffer.AsMemory(0, received.Count), received.MessageType, received.EndOfMessage, context.RequestAborted);
    }
}
