using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;

namespace Codette.WebApi.Tests.Realtime;

public sealed class TransportTests(Server server)
{
    [Theory]
    [InlineData("""{"type":"play"}""", "state", "\"playing\"")]
    [InlineData("""{"type":"resume"}""", "state", "\"playing\"")]
    [InlineData("""{"type":"transport","action":"play"}""", "is_playing", "true")]
    [InlineData("""{"type":"transport","data":{"action":"seek","seconds":4}}""", "current_time", "4")]
    [InlineData("""{"command":"seek","value":2.5}""", "time_seconds", "2.5")]
    [InlineData("""{"type":"seek","time_seconds":7}""", "time_seconds", "7")]
    [InlineData("""{"type":"seek","data":{"time_seconds":8}}""", "time_seconds", "8")]
    [InlineData("""{"type":"tempo","bpm":97.5}""", "bpm", "97.5")]
    [InlineData("""{"command":"tempo","value":98}""", "bpm", "98")]
    [InlineData("""{"type":"loop","enabled":true,"start_seconds":1,"end_seconds":3}""", "loop_enabled", "true")]
    [InlineData("""{"type":"loop","data":{"enabled":true,"start":1,"end":3}}""", "loop_end_seconds", "3")]
    public async Task A_command_of_one_socket_is_seen_by_another_of_the_session(string command, string field, string value)
    {
        var session = Server.NewSession();
        await using var one = await server.Join(session);
        await using var other = await server.Join(session);
        await one.Send(command);
        var seen = await other.ReadUntil("transport_state", frame => frame[field]!.ToJsonString() == value);
        Assert.Equal(value, seen["data"]![field]!.ToJsonString());
        var answer = await one.ReadUntil("transport_response");
        Assert.True((bool)answer["success"]!);
        Assert.Equal(value, answer["data"]!["state"]![field]!.ToJsonString());
    }

    [Fact]
    public async Task A_socket_of_another_session_sees_none_of_it()
    {
        await using var one = await server.Join(Server.NewSession());
        await using var stranger = await server.Join(Server.NewSession());
        await one.Ask("""{"type":"seek","time_seconds":9}""", "transport_response");
        await one.Ask("""{"type":"play"}""", "transport_response");
        await stranger.Send("""{"type":"ping"}""");
        Assert.Equal("pong", await stranger.ReadNews());
        await Assert.ThrowsAsync<TimeoutException>(() => stranger.ReadNews(TimeSpan.FromMilliseconds(300)));
    }

    [Fact]
    public async Task Only_the_sender_gets_the_response_with_its_id()
    {
        var session = Server.NewSession();
        await using var one = await server.Join(session);
        await using var other = await server.Join(session);
        var answer = await one.Ask("""{"type":"pause","id":"a-1"}""", "transport_response");
        Assert.Equal(("a-1", "a-1", "pause"), ((string)answer["id"]!, (string)answer["data"]!["id"]!, (string)answer["action"]!));
        await other.Send("""{"type":"ping"}""");
        Assert.Equal("pong", await other.ReadNews());
    }

    [Fact]
    public async Task A_saved_session_is_told_and_its_tempo_becomes_the_transports()
    {
        var id = SessionId.Parse(Server.NewSession()).Value;
        await using var client = await server.Join(id.Value);
        var session = StudioSession.New(id, DateTimeOffset.UnixEpoch) with { Tempo = Tempo.Of(88).Value, Name = "Song" };
        Assert.True((await server.Send(new SaveSession(Caller.Local, session))).IsOk);
        var update = await client.ReadUntil("state_update");
        Assert.Equal((1, "Song", false), ((int)update["data"]!["version"]!, (string)update["data"]!["name"]!, (bool)update["data"]!["deleted"]!));
        Assert.Equal(88, (double)(await client.ReadUntil("transport_state"))["bpm"]!);
        Assert.True((await server.Send(new DeleteSession(Caller.Local, id))).IsOk);
        Assert.True((bool)(await client.ReadUntil("state_update"))["data"]!["deleted"]!);
    }

    [Theory]
    [InlineData("""{"type":"seek","time_seconds":-1}""", "position_out_of_range")]
    [InlineData("""{"type":"seek","time_seconds":1e999}""", "position_out_of_range")]
    [InlineData("""{"type":"seek"}""", "time_seconds_missing")]
    [InlineData("""{"type":"seek","time_seconds":"7"}""", "time_seconds_missing")]
    [InlineData("""{"type":"tempo","bpm":0}""", "tempo_out_of_range")]
    [InlineData("""{"type":"tempo","bpm":null}""", "bpm_missing")]
    [InlineData("""{"type":"loop"}""", "enabled_missing")]
    [InlineData("""{"type":"loop","enabled":true,"start":4,"end":2}""", "loop_end_before_start")]
    [InlineData("""{"type":"transport","action":"rewind"}""", "action_unknown")]
    [InlineData("""{"type":"transport"}""", "action_unknown")]
    public async Task A_command_that_cannot_be_followed_is_an_error_frame_and_the_socket_stays(string command, string code)
    {
        await using var client = await server.Join(Server.NewSession());
        var error = await client.Ask(command, "error");
        Assert.Equal((code, code), ((string)error["code"]!, (string)error["data"]!["code"]!));
        Assert.Equal((string)error["message"]!, (string)error["data"]!["message"]!);
        await client.Ask("""{"type":"ping"}""", "pong");
    }
}
