using System.Net;

namespace Codette.WebApi.Tests;

public sealed class ChatTests(Server server)
{
    [Theory]
    [InlineData("/codette/chat")]
    [InlineData("/api/codette/chat")]
    public async Task An_answer_has_what_every_client_reads(string path)
    {
        var body = await server.Client.Post(path, """{"message":"How long is a dotted eighth at 120?","perspective":"mix_engineering"}""").Json();

        Assert.NotEqual("", body.Text("response"));
        Assert.Equal("mix_engineering", body.Text("perspective"));
        Assert.InRange(body.Number("confidence"), 0.001, 1);
        Assert.NotEqual("", body.Text("source"));
        Assert.All((string[])["relevance", "specificity", "certainty"], name => Assert.InRange(body.At("ml_score").Number(name), 0, 1));
        Assert.Equal(body.Text("id"), body.Text("message_id"));
        Assert.True(Guid.TryParse(body.Text("conversation_id"), out _));
        Assert.True(DateTimeOffset.TryParse(body.Text("timestamp"), out _));
        Assert.Equal(System.Text.Json.JsonValueKind.Array, body.At("citations").ValueKind);
    }

    [Fact]
    public async Task A_new_conversation_is_begun_when_asked_for_though_another_was_active_a_moment_ago()
    {
        var first = await server.Client.Post("/codette/chat", """{"message":"What is a bus?"}""").Json();
        var second = await server.Client.Post("/codette/chat", """{"message":"What is a send?","new_conversation":true}""").Json();
        var third = await server.Client.Post("/codette/chat", """{"message":"What is a gate?"}""").Json();

        Assert.NotEqual(first.Text("conversation_id"), second.Text("conversation_id"));
        Assert.Equal(second.Text("conversation_id"), third.Text("conversation_id"));
    }

    [Fact]
    public async Task A_prompt_of_two_parts_is_answered_under_the_old_names_too()
    {
        var body = await server.Client.Post("/codette/chat", """{"systemPrompt":"Be brief.","userPrompt":"What is a bus?"}""").Json();

        Assert.Equal(body.Text("response"), body.Text("message"));
        Assert.Equal(body.Text("response"), body.Text("prediction"));
    }

    [Fact]
    public async Task The_teaching_client_gets_an_explanation()
    {
        var body = await server.Client.Post("/codette/teach", """{"prompt":"What is a bus?","context":{"any":1}}""").Json();

        Assert.Equal(body.Text("response"), body.Text("explanation"));
    }

    [Fact]
    public async Task An_answer_is_written_as_it_is_read()
    {
        using var response = await server.Client.Post("/codette/chat", """{"message":"How long is a dotted eighth at 120 bpm?"}""");

        Assert.Contains(" × 0.75", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_checklist_counts_what_is_done()
    {
        var body = await server.Client.Post("/codette/chat", """{"action":"get_checklist","project_state":{"tracks":[{"id":"v","name":"Lead Vocal","type":"audio","volume":3.5}]}}""").Json();

        var items = body.At("items").EnumerateArray().ToArray();
        Assert.NotEmpty(items);
        Assert.All(items, item =>
        {
            Assert.NotEqual("", item.Text("task"));
            Assert.NotEqual("", item.Text("category"));
            Assert.Contains(item.Text("priority"), (string[])["high", "medium", "low"]);
        });
        Assert.Equal(
            100.0 * items.Count(item => item.At("completed").GetBoolean()) / items.Length, body.Number("completionPercentage"), 1);
    }

    [Fact]
    public async Task A_repeated_key_is_answered_from_the_first()
    {
        const string Body = """{"message":"Where does the de-esser go?"}""";
        var first = await server.Client.Post("/codette/chat", Body, ("Idempotency-Key", "key-1")).Json();
        var second = await server.Client.Post("/codette/chat", Body, ("Idempotency-Key", "key-1")).Json();

        Assert.Equal(first.Text("message_id"), second.Text("message_id"));
        await server.Client.Post("/codette/chat", """{"message":"Another"}""", ("Idempotency-Key", "key-1"))
            .Refuses(409, "idempotency_key_reused");
    }

    [Theory]
    [InlineData("""{"message":""}""", 400, "message_empty")]
    [InlineData("""{"perspective":"mix"}""", 400, "message_empty")]
    [InlineData("""{"message":7}""", 400, "body_invalid")]
    [InlineData("""{"message":"a","conversation_id":"nobody"}""", 404, "conversation_not_found")]
    [InlineData("""{"message":"a","conversation_id":"0197a1b2-0000-7000-8000-00000000dead"}""", 404, "conversation_not_found")]
    [InlineData("""{"message":"a","session":"no such name!"}""", 400, "session_id_invalid")]
    [InlineData("[]", 400, "body_invalid")]
    [InlineData("null", 400, "body_missing")]
    public async Task What_is_no_question_is_refused(string json, int status, string code) =>
        await server.Client.Post("/codette/chat", json).Refuses(status, code);

    [Theory]
    [InlineData("7")]
    [InlineData("\"text\"")]
    [InlineData("[1,2]")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"tracks":[{"\ud800":1,"id":"a"}]}""")]
    [InlineData("""{"tracks":7,"selected_track":[],"bpm":"fast","time_signature":{}}""")]
    [InlineData("""{"tracks":[null,7,{"id":null,"name":3,"type":"tuba","volume":"loud","inserts":{},"sends":-3}],"time_signature":[4]}""")]
    [InlineData("""{"selected_track":{"id":"a","volume":1e300},"bpm":1e400,"time_signature":"/"}""")]
    public async Task A_mix_of_the_wrong_shape_is_not_told(string context) =>
        await server.Client.Post("/codette/chat", $$"""{"message":"Is it loud?","daw_context":{{context}},"context":{{context}} }""").Json();

    [Fact]
    public async Task An_authorization_header_changes_nothing() =>
        await server.Client.Post("/codette/chat", """{"message":"Hello"}""", ("Authorization", "Bearer anon.key.text")).Json(HttpStatusCode.OK);
}
