using System.Text;
using Codette.WebApi.Realtime;

namespace Codette.WebApi.Tests.Realtime;

public sealed class OutboundQueueTests
{
    private readonly OutboundQueue _queue = new(maxFrames: 8, maxBytes: 100);

    [Fact]
    public void A_newer_state_takes_the_place_of_the_older_one()
    {
        Add("m1", FrameTopic.Message);
        Add("t1", FrameTopic.TransportState);
        Add("s1", FrameTopic.ServerStatus);
        Add("m2", FrameTopic.Message);
        Add("t2", FrameTopic.TransportState);
        Add("s2", FrameTopic.ServerStatus);
        Assert.Equal(["m1", "t2", "s2", "m2"], TakeAll());
        Add("t3", FrameTopic.TransportState);
        Assert.Equal(["t3"], TakeAll());
    }

    [Fact]
    public void States_may_come_for_ever_and_messages_until_it_is_full()
    {
        for (var i = 0; i < 1_000; i++)
        {
            Assert.True(Add("t", FrameTopic.TransportState));
        }

        for (var i = 0; i < 7; i++)
        {
            Assert.True(Add("m", FrameTopic.Message));
        }

        Assert.False(Add("m", FrameTopic.Message));
        Assert.True(Add("u", FrameTopic.TransportState));
        Assert.Equal("ummmmmmm", string.Concat(TakeAll()));
    }

    [Fact]
    public void Its_bytes_are_bounded_and_counted_to_nothing()
    {
        Assert.True(Add(new string('x', 60), FrameTopic.TransportState));
        Assert.False(Add(new string('y', 41), FrameTopic.Message));
        Assert.True(Add(new string('z', 100), FrameTopic.TransportState));
        Assert.Equal(100, _queue.Bytes);
        TakeAll();
        Assert.Equal((0, 0), (_queue.Bytes, _queue.Count));
    }

    [Fact]
    public void Without_its_states_the_messages_are_left_in_order()
    {
        Add("t1", FrameTopic.TransportState);
        Add("m1", FrameTopic.Message);
        Add("s1", FrameTopic.ServerStatus);
        Add("m2", FrameTopic.Message);
        _queue.DropStates();
        Assert.Equal((4, 2), (_queue.Bytes, _queue.Count));
        Add("t2", FrameTopic.TransportState);
        Assert.Equal(["m1", "m2", "t2"], TakeAll());
        Assert.Equal(0, _queue.Bytes);
    }

    [Fact]
    public void Cleared_it_holds_nothing_and_takes_again()
    {
        Add("t1", FrameTopic.TransportState);
        _queue.Clear();
        Assert.Equal((0, 0), (_queue.Bytes, _queue.Count));
        Add("t2", FrameTopic.TransportState);
        Assert.Equal(["t2"], TakeAll());
    }

    private bool Add(string text, FrameTopic topic) => _queue.TryAdd(new Frame(Encoding.UTF8.GetBytes(text), topic));

    private List<string> TakeAll()
    {
        var taken = new List<string>();
        while (_queue.TryTake(out var frame))
        {
            taken.Add(Encoding.UTF8.GetString(frame.Utf8.Span));
        }

        return taken;
    }
}
