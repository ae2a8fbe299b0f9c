using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.WebApi.Tests.Realtime;

public sealed class RoomTests
{
    [Fact]
    public async Task An_event_that_a_later_one_overtook_does_not_show_an_old_transport()
    {
        await using var own = new Server();
        await using var client = await own.Join();
        await client.Ask("""{"type":"play"}""", "transport_response");
        await client.Ask("""{"type":"stop"}""", "transport_response");
        var overtaken = Transport.Initial.Play(TimeSpan.Zero);
        own.Bus.Publish(new RealtimeEvent.TransportChanged(OwnerId.Local, SessionId.Default, overtaken));
        await client.Send("""{"type":"ping"}""");
        Assert.Equal("pong", await client.ReadNews());
    }

    [Fact]
    public async Task Arrival_ends_only_while_a_socket_is_open()
    {
        await using var own = new Server();
        Assert.False(own.Registry.Arrival().IsCompleted);
        await using var client = await own.Join();
        Assert.True(own.Registry.Arrival().IsCompleted);
        await client.Close();
        await Soon.Is(() => own.Registry.Open == 0);
        Assert.False(own.Registry.Arrival().IsCompleted);
    }

    [Fact]
    public async Task A_second_visit_after_all_left_is_served_by_the_ticker_too()
    {
        await using var own = new Server();
        for (var visit = 0; visit < 2; visit++)
        {
            await using var client = await own.Join();
            await client.ReadUntil("server_status");
            await client.Close();
            await Soon.Is(() => own.Registry.Open == 0);
        }
    }
}
