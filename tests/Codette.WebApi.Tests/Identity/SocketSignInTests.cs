using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.WebApi.Tests.Realtime;

namespace Codette.WebApi.Tests.Identity;

/// <summary>Sockets that sign in, renew, change their owner and come to their end. The clock is this class's own.</summary>
public sealed class SocketSignInTests : IAsyncDisposable
{
    private readonly SignInServer _signIn = new();

    public ValueTask DisposeAsync() => _signIn.DisposeAsync();

    [Fact]
    public async Task Without_a_token_a_socket_may_look_and_sign_in_but_change_nothing()
    {
        await using var client = await _signIn.Join("song");

        await client.Ask("""{"type":"ping"}""", "pong");
        await client.Ask("""{"type":"get_status"}""", "status");
        foreach (var type in (string[])["chat", "edit", "transport", "play", "stop", "pause", "resume", "seek", "tempo", "loop"])
        {
            var error = await client.Ask($$"""{"type":"{{type}}","id":"n-1","message":"hello","bpm":90}""", "error");
            Assert.Equal(("sign_in_required", "n-1"), ((string)error["code"]!, (string)error["id"]!));
        }

        Assert.Equal("unknown_type", (string)(await client.Ask("""{"type":"dance"}""", "error"))["code"]!);
        Assert.Equal("sign_in_required", (string)(await client.Ask("""{"command":"play"}""", "error"))["code"]!);
    }

    [Fact]
    public async Task Where_anonymous_callers_may_store_they_need_no_token()
    {
        await using var open = new SignInServer(Microsoft.Extensions.Logging.LogLevel.Information, ("CODETTE_ALLOW_ANONYMOUS", "TRUE"));
        await using var client = await open.Join("song");

        await client.Ask("""{"type":"play"}""", "transport_response");
        await open.Get("/api/codette/history").Json();
        await open.Get("/api/codette/history", "bad").Refuses(401, "token_malformed");
    }

    [Fact]
    public async Task An_auth_message_is_answered_with_the_user_and_the_end_and_greets_the_socket_in_its_owners_room()
    {
        await using var home = await _signIn.Join("song", _signIn.Token());
        await home.Ask("""{"type":"tempo","bpm":97}""", "transport_response");
        await using var client = await _signIn.Join("song");

        await client.Send($$"""{"type":"auth","id":7,"data":{"token":"{{_signIn.Token()}}" } }""");

        var answer = await client.ReadUntil("authenticated");
        Assert.Equal((Tokens.Ann.ToString(), 7, 7), ((string)answer["user"]!, (int)answer["id"]!, (int)answer["data"]!["id"]!));
        Assert.Equal(_signIn.Time.GetUtcNow().AddHours(1).UtcDateTime, (DateTime)answer["data"]!["expires_at"]!, TimeSpan.FromSeconds(5));
        Assert.Equal(["connected", "server_status", "transport_state"], [await Type(client), await Type(client), .. await State(client, 97)]);
        await home.Ask("""{"type":"tempo","bpm":98}""", "transport_response");
        await client.ReadUntil("transport_state", frame => (double)frame["bpm"]! == 98);
    }

    [Fact]
    public async Task A_socket_that_changed_its_owner_hears_nothing_of_the_old_one()
    {
        await using var old = await _signIn.Join("song", _signIn.Token());
        await using var client = await _signIn.Join("song", _signIn.Token());
        await client.Ask(SignInServer.Auth(_signIn.Token(Tokens.Ben)), "authenticated");
        await client.ReadUntil("transport_state");
        Assert.Equal(2, _signIn.Server.Registry.Rooms);
        Assert.Equal(2, _signIn.Server.Registry.Open);

        await old.Ask("""{"type":"tempo","bpm":66}""", "transport_response");
        await old.Ask("""{"type":"play"}""", "transport_response");
        _signIn.Server.Bus.Publish(new RealtimeEvent.SessionChanged(
            OwnerId.Of(Tokens.Ann), SessionId.Parse("song").Value, StudioSession.New(SessionId.Parse("song").Value, DateTimeOffset.UnixEpoch)));
        await client.Send("""{"type":"ping"}""");

        Assert.Equal("pong", await client.ReadNews());
        await Assert.ThrowsAsync<TimeoutException>(() => client.ReadNews(TimeSpan.FromMilliseconds(300)));
        await old.Close();
        await client.DisposeAsync();
        await Soon.Is(() => _signIn.Server.Registry is { Open: 0, Rooms: 0 });
    }

    [Fact]
    public async Task A_socket_that_moved_goes_on_in_its_new_room_and_takes_it_along_when_it_ends()
    {
        await using var client = await _signIn.Join("song");
        foreach (var person in (Guid[])[Tokens.Ann, Tokens.Ben, Tokens.Ann])
        {
            await client.Ask(SignInServer.Auth(_signIn.Token(person)), "authenticated");
            await client.ReadUntil("transport_state");
            Assert.Equal((1, 1), (_signIn.Server.Registry.Open, _signIn.Server.Registry.Rooms));
        }

        await client.Close();
        await Soon.Is(() => _signIn.Server.Registry is { Open: 0, Rooms: 0 });
    }

    [Fact]
    public async Task With_the_public_key_a_socket_signs_out()
    {
        await using var client = await _signIn.Join("song", _signIn.Token());
        Assert.Equal("anonymous", (string)(await client.Ask(SignInServer.Auth("sb_publishable_x"), "authenticated"))["user"]!);
        await client.ReadUntil("transport_state");

        Assert.Equal("sign_in_required", (string)(await client.Ask("""{"type":"play"}""", "error"))["code"]!);
    }

    [Fact]
    public async Task The_same_owner_is_not_greeted_again()
    {
        await using var client = await _signIn.Join("song", _signIn.Token());
        await client.Ask(SignInServer.Auth(_signIn.Token()), "authenticated");
        await client.Send("""{"type":"ping"}""");

        Assert.Equal("pong", await client.ReadNews());
    }

    [Fact]
    public async Task A_socket_is_closed_half_a_minute_after_the_end_of_its_token()
    {
        await using var client = await _signIn.Join("song", _signIn.Token());
        await using var anonymous = await _signIn.Join("song");
        _signIn.Time.Passed = TimeSpan.FromHours(1) + TimeSpan.FromSeconds(20);
        await client.Ask("""{"type":"play"}""", "transport_response");
        await Task.Delay(600, TestContext.Current.CancellationToken); // two watches
        await client.Ask("""{"type":"ping"}""", "pong");

        _signIn.Time.Passed = TimeSpan.FromHours(1) + TimeSpan.FromSeconds(31);

        Assert.Equal((4401, "token_expired"), await client.ReadToClose());
        await anonymous.Ask("""{"type":"ping"}""", "pong");
    }

    [Fact]
    public async Task A_renewed_socket_stays_for_as_long_as_the_new_token()
    {
        await using var client = await _signIn.Join("song", _signIn.Token());
        _signIn.Time.Passed = TimeSpan.FromMinutes(50);
        await client.Ask(SignInServer.Auth(_signIn.Token()), "authenticated");
        _signIn.Time.Passed = TimeSpan.FromMinutes(100);
        await Task.Delay(600, TestContext.Current.CancellationToken);
        await client.Ask("""{"type":"play"}""", "transport_response");

        _signIn.Time.Passed = TimeSpan.FromMinutes(112);

        Assert.Equal((4401, "token_expired"), await client.ReadToClose());
    }

    [Theory]
    [InlineData("""{"type":"auth"}""")]
    [InlineData("""{"type":"auth","access_token":7}""")]
    [InlineData("""{"type":"auth","data":{"access_token":null}}""")]
    public async Task An_auth_message_without_a_token_changes_nothing(string message)
    {
        await using var client = await _signIn.Join("song", _signIn.Token());

        Assert.Equal("access_token_missing", (string)(await client.Ask(message, "error"))["code"]!);

        await client.Ask("""{"type":"play"}""", "transport_response");
    }

    [Fact]
    public async Task Where_nobody_can_sign_in_a_token_changes_nothing()
    {
        await using var own = new Server();
        await using var client = await own.Join("song");

        var answer = await client.Ask(SignInServer.Auth("any"), "authenticated");

        Assert.Equal("local", (string)answer["user"]!);
        Assert.False(answer.ContainsKey("expires_at"));
        await client.Ask("""{"type":"play"}""", "transport_response");
    }

    [Fact]
    public async Task A_server_that_shuts_down_finds_a_socket_that_moved()
    {
        await using var client = await _signIn.Join("song");
        await client.Ask(SignInServer.Auth(_signIn.Token()), "authenticated");
        var stopping = _signIn.Server.Stop();

        Assert.Equal(1001, (await client.ReadToClose()).Code);
        await stopping.WaitAsync(TestClient.Patience, TestContext.Current.CancellationToken);
    }

    private static async Task<string> Type(TestClient client) => (string)(await client.Read())!["type"]!;

    private static async Task<string[]> State(TestClient client, double bpm)
    {
        var frame = (await client.Read())!;
        Assert.Equal(bpm, (double)frame["bpm"]!);
        return [(string)frame["type"]!];
    }
}
