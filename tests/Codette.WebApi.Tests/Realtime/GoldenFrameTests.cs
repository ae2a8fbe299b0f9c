using System.Text.Json;
using System.Text.Json.Nodes;
using AutoMapper;
using Codette.Application.Chat;
using Codette.Application.Identity;
using Codette.Application.Realtime;
using Codette.Application.Diagnostics;
using Codette.Application.Sessions;
using Codette.Domain.Chat;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Codette.Domain.Sessions.Edits;
using Codette.Domain.Suggestions;
using Codette.WebApi.Chat;
using Codette.WebApi.Realtime;
using Codette.WebApi.Sessions;
using Codette.WebApi.Suggestions;
using Codette.WebApi.Tests.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.WebApi.Tests.Realtime;

/// <summary>docs/protocol shows what is really sent and taken. CODETTE_WRITE_GOLDEN=1 writes the server's files anew.</summary>
public sealed class GoldenFrameTests(Server server)
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 1, 12, 0, 0, 500, TimeSpan.Zero);
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };
    private static readonly ServerFigures s_figures = new(2, new ProcessRatios(0.99, 0.25, 0.8, 0.02, 0.05));
    private static readonly SessionId s_session = SessionId.Parse("song-1").Value;

    public static TheoryData<string> ServerFrames => [.. s_frames.Keys];

    public static TheoryData<string> ClientFrames => [.. Directory.GetFiles(Folder, "client.*.json").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(ServerFrames))]
    public void A_server_frame_is_as_its_file_shows_it(string type)
    {
        var path = Path.Combine(Folder, $"server.{type}.json");
        var actual = JsonNode.Parse(s_frames[type](server.Services.GetRequiredService<IMapper>()).Utf8.Span)!;
        if (Environment.GetEnvironmentVariable("CODETTE_WRITE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual.ToJsonString(s_indented) + "\n");
        }

        Assert.Equal(type, (string)actual["type"]!);
        var golden = JsonNode.Parse(File.ReadAllText(path))!;
        Assert.Equal(golden.ToJsonString(s_indented), actual.ToJsonString(s_indented));
    }

    [Fact]
    public void Every_server_file_has_a_test_and_every_file_is_in_the_index()
    {
        var files = Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path)).ToList();
        Assert.Equal(s_frames.Keys.Order(), files.Where(name => name.StartsWith("server.", StringComparison.Ordinal)).Select(TypeOf).Order());
        var index = File.ReadAllText(Path.Combine(Folder, "README.md"));
        Assert.All(files, file => Assert.Contains($"({file})", index, StringComparison.Ordinal));
        Assert.All(CloseReasons.All, reason => Assert.Contains(
            $"| {reason.Code} | {reason.Name} | {(reason.Reconnect ? "yes" : "no")} |", index, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ClientFrames))]
    public async Task Every_spelling_of_a_client_frame_is_answered_as_its_file_says(string file)
    {
        await using var asked = file == "client.auth.json" ? new SignInServer() : null;
        await using var client = await (asked?.Server ?? server).Join(Server.NewSession());
        var text = await File.ReadAllTextAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken);
        var golden = JsonNode.Parse(text.Replace("<access token>", asked?.Token() ?? "", StringComparison.Ordinal))!;
        var frames = golden["frames"]!.AsArray();
        Assert.NotEmpty(frames);
        foreach (var frame in frames)
        {
            await client.Send(frame!.ToJsonString());
            JsonObject answer;
            do
            {
                answer = (await client.Read())!;
            }
            while ((string)answer["type"]! is "connected" or "transport_state" or "server_status" or "state_update" or "session_edited");

            Assert.Equal((string)golden["answer"]!, (string)answer["type"]!);
        }
    }

    private static string TypeOf(string file) => file.Split('.')[1];

    private static string Folder
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "Codette.sln")))
            {
                at = at.Parent!;
            }

            return Path.Combine(at.FullName, "docs", "protocol");
        }
    }

    private static TransportReading Reading()
    {
        var transport = Transport.Initial
            .WithLoop(LoopRange.Of(true, 4, 12).Value, TimeSpan.Zero)
            .Play(TimeSpan.Zero);
        return new TransportReading(s_session, transport, transport.PositionAt(TimeSpan.FromSeconds(2.25)), s_now);
    }

    private static FrameHead Head(string message)
    {
        Assert.True(FrameHead.TryRead(System.Text.Encoding.UTF8.GetBytes(message), out var head));
        return head;
    }

    private static SentMessage Sent()
    {
        var conversation = Guid.Parse("019ca8f0-0000-7000-8000-000000000001");
        var question = new Message(Ids.New(s_now), conversation, MessageRole.User, "Dotted eighth at 120?", "mix_engineering", null, null, [], s_now);
        var answer = question with
        {
            Id = Guid.Parse("019ca8f0-0000-7000-8000-000000000003"),
            Role = MessageRole.Assistant,
            Text = "A dotted eighth at 120 BPM is 375 ms.",
            Source = "calculator",
            Confidence = 0.97,
            Citations = ["delay-times"],
        };
        return new SentMessage(new Turn(question, answer), new ReplyScore(1, 0.9, 1), Repeated: false);
    }

    private static Suggestion Suggested() => new(
        Guid.Parse("019ca8f0-0000-8000-8000-000000000002"),
        s_session,
        new Proposal(
            "track-1", "compression", "Compress the vocal", "The vocal has no compressor.",
            new MixChange.AddEffect("compressor", new Dictionary<string, double> { ["ratio"] = 3, ["attack_ms"] = 10 }),
            new Evidence("vocal-without-compressor", "session", new Dictionary<string, string>(), null), 0.8),
        SuggestionState.Offered, null, null, s_now, s_now, 1);

    private static RealtimeEvent.SessionEdited Edited() => new(
        OwnerId.Local, s_session, StudioSession.New(s_session, s_now) with { Version = 4 }, "tab-1", 17,
        [
            new SessionEdit.OfSession(new SessionPatch(Tempo: Tempo.Of(96).Value, TimeSignature: TimeSignature.Of(6, 8).Value)),
            new SessionEdit.OfTracks(new PartEdit<Track>.Set("t1", new TrackPatch { FaderDb = -3.2, Muted = false, Color = "" })),
            new SessionEdit.OfTracks(new PartEdit<Track>.Put(
                new Track("bus/2", "Bus", TrackType.Aux, 0, 0, 0, false, false, false, [], [], "master", "#20a0ff"), 1)),
            new SessionEdit.OfTracks(new PartEdit<Track>.Move("t1", 3)),
            new SessionEdit.OfInserts("t1", new PartEdit<Insert>.Put(
                new Insert("i1", "EQ", "eq", true, new Dictionary<string, double> { ["bell_1_gain_db"] = -3 }), 0)),
            new SessionEdit.OfInserts("t1", new PartEdit<Insert>.Set(
                "i1", new InsertPatch(Parameters: new Dictionary<string, double> { ["bell_1_hz"] = 300 }))),
            new SessionEdit.OfSends("t1", new PartEdit<Send>.Set("s1", new SendPatch(PreFader: true))),
            new SessionEdit.OfClips("t1", new PartEdit<Clip>.Put(new Clip("c1", "Take 1", "audio-1", 8, 0.5, 4, 12.25))),
            new SessionEdit.OfMarkers(new PartEdit<Marker>.Put(new Marker("m1", "Chorus", 32))),
            new SessionEdit.OfMarkers(new PartEdit<Marker>.Remove("m2")),
        ]);

    private static readonly Dictionary<string, Func<IMapper, Frame>> s_frames = new()
    {
        ["authenticated"] = _ => Frames.Authenticated(
            Caller.User(Guid.Parse("019ca8f0-0000-4000-8000-000000000004"), "{}", s_now.AddHours(1)), "\"a5\""u8),
        ["connected"] = _ => Frames.Connected(s_session, s_now),
        ["server_status"] = _ => Frames.ServerStatus(Reading(), s_figures),
        ["transport_state"] = _ => Frames.TransportState(Reading()),
        ["pong"] = _ => Frames.Pong(Head("""{"type":"ping","id":"a1","t":1772366400000}"""), s_now),
        ["status"] = _ => Frames.Status(Reading(), s_figures, "7"u8),
        ["transport_response"] = _ => Frames.TransportResponse("play", Reading(), "\"a2\""u8),
        ["chat_response"] = map => Frames.ChatResponse(map.Map<ChatResponse>(Sent()), "\"a3\""u8),
        ["error"] = _ => Frames.Error(FrameErrors.UnknownType, "\"a4\""u8),
        ["state_update"] = _ => Frames.StateUpdate(
            StateUpdateBody.From(s_session, StudioSession.New(s_session, s_now) with { Name = "Song", Version = 3 }), s_now),
        ["edit_response"] = _ => Frames.EditResponse(new EditAnswer("song-1", 4, "tab-1", 17, false, [1]), "\"a6\""u8),
        ["session_edited"] = map => Frames.SessionEdited(SessionEditedBody.From(Edited(), map), s_now),
        ["suggestion"] = map => Frames.Suggestion(map.Map<SuggestionWire>(Suggested()), s_now),
    };
}
