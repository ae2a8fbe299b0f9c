using System.Text.Json.Nodes;
using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;

namespace Codette.WebApi.Tests.Realtime;

/// <summary>Several who edit one session at once.</summary>
public sealed class EditTests(Server server)
{
    private const string Put = """{"op":"put","at":"tracks/t1","value":{"name":"Lead","type":"audio"}}""";

    [Fact]
    public async Task An_edit_of_one_socket_is_heard_by_all_of_the_session_and_answered_to_its_sender()
    {
        var session = Server.NewSession();
        await using var one = await server.Join(session);
        await using var other = await server.Join(session);

        await one.Send(Batch("one", 7, $$"""{{Put}},{"op":"set","at":"tracks/gone","values":{"pan":1} },{"op":"set","at":"tracks/t1","values":{"volume":-3.2} }"""));

        foreach (var client in new[] { one, other })
        {
            var heard = (await client.ReadUntil("session_edited"))["data"]!;
            Assert.Equal(
                (session, 1, "one", 7, 2),
                ((string)heard["session"]!, (int)heard["version"]!, (string)heard["client"]!, (int)heard["seq"]!, heard["edits"]!.AsArray().Count));
            Assert.Equal("""{"op":"set","at":"tracks/t1","values":{"volume":-3.2}}""", heard["edits"]![1]!.ToJsonString());
            Assert.Equal("t1", (string)heard["edits"]![0]!["value"]!["id"]!);
            Assert.Equal(1, (int)(await client.ReadUntil("state_update"))["data"]!["version"]!);
        }

        var answer = await one.ReadUntil("edit_response");
        Assert.Equal(("m7", 1, false, "[1]"), ((string)answer["id"]!, (int)answer["version"]!, (bool)answer["repeated"]!, answer["skipped"]!.ToJsonString()));
        Assert.Equal("[1]", answer["data"]!["skipped"]!.ToJsonString());
    }

    [Fact]
    public async Task The_same_batch_twice_is_applied_once_and_told_once()
    {
        var session = Server.NewSession();
        await using var one = await server.Join(session);
        await one.Ask(Batch("one", 1, Put), "edit_response");
        await using var again = await server.Join(session);

        var answer = await again.Ask(Batch("one", 1, """{"op":"remove","at":"tracks/t1"}"""), "edit_response");

        Assert.Equal((true, 1), ((bool)answer["repeated"]!, (int)answer["version"]!));
        await again.Send("""{"type":"ping"}""");
        Assert.Equal("pong", await again.ReadNews());
    }

    [Fact]
    public async Task Two_who_edit_at_once_lose_nothing_and_hear_every_version()
    {
        const int Each = 40;
        var session = Server.NewSession();
        await using var one = await server.Join(session);
        await using var two = await server.Join(session);
        await using var listener = await server.Join(session);

        await Task.WhenAll(Edit(one, "one"), Edit(two, "two"));

        var versions = new SortedSet<int>();
        var tracks = new List<string>();
        while (versions.Count < 2 * Each)
        {
            var heard = (await listener.ReadUntil("session_edited"))["data"]!;
            versions.Add((int)heard["version"]!);
            tracks.Add((string)heard["edits"]![0]!["at"]!);
        }

        Assert.Equal(Enumerable.Range(1, 2 * Each), versions);
        var stored = (await server.Send(new GetSession(Caller.Local, SessionId.Parse(session).Value))).Value;
        Assert.Equal(tracks.Order(), stored.Tracks.Select(track => $"tracks/{track.Id}").Order());

        static async Task Edit(TestClient client, string name)
        {
            for (var seq = 1; seq <= Each; seq++)
            {
                await client.Ask(Batch(name, seq, $$"""{"op":"put","at":"tracks/{{name}}-{{seq}}","value":{} }"""), "edit_response");
            }
        }
    }

    [Fact]
    public async Task An_edit_by_http_is_heard_by_the_sockets_unless_it_is_too_large_for_them()
    {
        var session = Server.NewSession();
        await using var client = await server.Join(session);
        await server.Client.Post($"/api/sessions/{session}/edits", $$"""{"client":"http","seq":1,"edits":[{{Put}}]}""").Json();
        Assert.Equal("http", (string)(await client.ReadUntil("session_edited"))["data"]!["client"]!);
        Assert.Equal("state_update", await client.ReadNews());

        var names = string.Join(',', Enumerable.Range(0, 256).Select(each => $$"""
            {"op":"put","at":"tracks/t1/clips/c{{each}}","value":{"name":"{{new string('n', 200)}}","source":"{{new string('s', 128)}}",
             "start_seconds":{{each}}.123456789,"offset_seconds":0.123456789,"length_seconds":0.123456789,"source_seconds":0.987654321} }
            """));
        var many = string.Join(',', Enumerable.Range(0, 256).Select(each => $$"""
            {"op":"put","at":"tracks/u{{each}}","value":{"clips":[{{string.Join(',', Enumerable.Range(0, 10).Select(clip => $$"""
                {"id":"c{{clip}}","source":"{{new string('s', 128)}}","length_seconds":1,"source_seconds":1}
                """))}}]} }
            """));
        await server.Client.Post($"/api/sessions/{session}/edits", $$"""{"client":"http","seq":2,"edits":[{{names}}]}""").Json();
        Assert.Equal("session_edited", await client.ReadNews());
        Assert.Equal("state_update", await client.ReadNews());
        await server.Client.Post($"/api/sessions/{session}/edits", $$"""{"client":"http","seq":3,"edits":[{{many}}]}""").Json();
        Assert.Equal("state_update", await client.ReadNews());
    }

    [Theory]
    [InlineData("""{"type":"edit","id":5}""")]
    [InlineData("""{"type":"edit","id":5,"client":"a","seq":1,"edits":{}}""")]
    [InlineData("""{"type":"edit","id":5,"client":"a","seq":1.5,"edits":[{"op":"remove","at":"tracks/t"}]}""")]
    [InlineData("""{"type":"edit","id":5,"client":"a","seq":0,"edits":[{"op":"remove","at":"tracks/t"}]}""")]
    [InlineData("""{"type":"edit","id":5,"client":"a b","seq":1,"edits":[{"op":"remove","at":"tracks/t"}]}""")]
    [InlineData("""{"type":"edit","id":5,"client":"a","seq":1,"edits":[7]}""")]
    [InlineData("""{"type":"edit","id":5,"client":"a","seq":1,"edits":[null]}""")]
    [InlineData("""{"type":"edit","id":5,"client":"a","seq":1,"edits":[{"op":"remove","at":"tracks/t","why":1}]}""")]
    [InlineData("""{"type":"edit","id":5,"client":"a","seq":1,"edits":[{"op":"put","at":"tracks/t","value":{"volume":99}}]}""")]
    public async Task A_batch_that_cannot_be_followed_is_an_error_frame_with_its_id(string message)
    {
        await using var client = await server.Join(Server.NewSession());
        var error = await client.Ask(message, "error");
        Assert.Equal(("edit_invalid", 5), ((string)error["code"]!, (int)error["id"]!));
        await client.Ask("""{"type":"ping"}""", "pong");
    }

    [Fact]
    public async Task A_tempo_that_was_set_by_an_edit_is_shown_by_the_transport()
    {
        await using var client = await server.Join(Server.NewSession());
        await client.Send(Batch("one", 1, """{"op":"set","at":"","values":{"tempo_bpm":77}}"""));
        await client.ReadUntil("transport_state", frame => (double)frame["bpm"]! == 77);
    }

    private static string Batch(string client, int seq, string edits) =>
        JsonNode.Parse($$"""{"type":"edit","id":"m{{seq}}","client":"{{client}}","seq":{{seq}},"edits":[{{edits}}]}""")!.ToJsonString();
}
