using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Infrastructure.InProcess;
using Microsoft.Extensions.Logging.Abstractions;

namespace Codette.Infrastructure.Tests.InProcess;

public sealed class InProcessBusTests
{
    private readonly InProcessBus _bus = new(NullLogger<InProcessBus>.Instance);

    private static RealtimeEvent Event => new RealtimeEvent.TransportChanged(OwnerId.Local, SessionId.Default, Transport.Initial);

    [Fact]
    public void Every_subscriber_has_heard_an_event_when_publish_returns()
    {
        var heard = new List<string>();
        using var first = _bus.Subscribe(_ => heard.Add("first"));
        using var second = _bus.Subscribe(_ => heard.Add("second"));
        _bus.Publish(Event);
        Assert.Equal(["first", "second"], heard);
    }

    [Fact]
    public void A_subscriber_that_throws_harms_neither_the_publisher_nor_the_others()
    {
        var heard = 0;
        using var bad = _bus.Subscribe(_ => throw new InvalidOperationException("bad"));
        using var good = _bus.Subscribe(_ => heard++);
        _bus.Publish(Event);
        _bus.Publish(Event);
        Assert.Equal(2, heard);
    }

    [Fact]
    public void A_disposed_registration_hears_nothing_more_and_may_be_disposed_twice()
    {
        var heard = 0;
        var registration = _bus.Subscribe(_ => heard++);
        _bus.Publish(Event);
        registration.Dispose();
        registration.Dispose();
        _bus.Publish(Event);
        Assert.Equal(1, heard);
    }

    [Fact]
    public void A_subscriber_may_end_its_registration_while_it_hears()
    {
        var heard = 0;
        IDisposable? registration = null;
        registration = _bus.Subscribe(_ =>
        {
            heard++;
            registration!.Dispose();
        });
        _bus.Publish(Event);
        _bus.Publish(Event);
        Assert.Equal(1, heard);
    }

    [Fact]
    public void Events_arrive_in_the_order_of_their_publication()
    {
        var versions = new List<long>();
        using var registration = _bus.Subscribe(e => versions.Add(((RealtimeEvent.TransportChanged)e).Transport.Version));
        var transport = Transport.Initial;
        for (var i = 1; i <= 100; i++)
        {
            transport = transport.Seek(i, TimeSpan.Zero).Value;
            _bus.Publish(new RealtimeEvent.TransportChanged(OwnerId.Local, SessionId.Default, transport));
        }

        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), versions);
    }

    [Fact]
    public async Task Subscribing_from_many_threads_loses_no_registration()
    {
        var heard = 0;
        var ct = TestContext.Current.CancellationToken;
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => _bus.Subscribe(_ => heard++), ct)));
        _bus.Publish(Event);
        Assert.Equal(64, heard);
    }
}
