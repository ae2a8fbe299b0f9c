using System.Text.Json;

namespace Codette.WebApi.Tests.EndToEnd;

/// <summary>What the web client that is already out there sends, and the fields that it reads of the answers, by their JSON types.</summary>
public sealed class ContractTests(Server server)
{
    private const string Track = """{"id":"track-1","name":"Kick","type":"audio","color":"#fff","muted":false,"soloed":false,"armed":false,"inputGain":0,"volume":9,"pan":0,"stereoWidth":100,"phaseFlip":false,"inserts":[],"sends":[],"routing":"master"}""";

    [Theory]
    [InlineData("GET", "/health", null, "status:String")]
    [InlineData("GET", "/codette/status", null, "quantum_state.coherence:Number, quantum_state.entanglement:Number, quantum_state.resonance:Number, quantum_state.phase:Number, quantum_state.fluctuation:Number")]
    [InlineData("POST", "/codette/chat", """{"message":"Suggest a chord progression","perspective":"mix_engineering"}""", "response:String, confidence:Number, source:String, ml_score.relevance:Number, ml_score.specificity:Number, ml_score.certainty:Number")]
    [InlineData("POST", "/codette/chat", """{"message":"Is it loud?","perspective":"mix_engineering","daw_context":{"selected_track":{"id":"a","name":"V","type":"audio","volume":-3,"pan":0,"muted":false,"soloed":false,"armed":false,"inserts":2,"sends":1},"tracks":[{"id":"a","name":"V","type":"audio","muted":false,"soloed":false}],"track_counts":{"total":1},"is_playing":false,"current_time":0,"bpm":120,"time_signature":"4/4"}}""", "response:String, confidence:Number, source:String")]
    [InlineData("POST", "/codette/suggest", """{"context":{"type":"general"},"limit":5}""", "suggestions:Array")]
    [InlineData("POST", "/codette/suggest", """{"context":{"type":"mixing","track_type":"audio"},"limit":5}""", "suggestions:Array")]
    [InlineData("POST", "/codette/analyze", """{"trackCount":1,"totalDuration":0,"sampleRate":48000,"trackMetrics":[{"trackId":"a","name":"Kick","type":"audio","level":-6,"peak":-3,"plugins":["Unknown"]}],"masterLevel":-6,"masterPeak":-3,"hasClipping":false}""", "recommendations:Array, findings:Array, quality_score:Number")]
    [InlineData("POST", "/codette/analyze", """{"trackType":"audio","metrics":{"level":-6,"peak":-3,"plugins":[]}}""", "recommendations:Array, findings:Array, quality_score:Number")]
    [InlineData("POST", "/codette/analyze", """{"trackCount":3,"trackTypes":["audio","aux"],"hasAux":true}""", "recommendations:Array, findings:Array, quality_score:Number")]
    [InlineData("POST", "/codette/analyze", """{"tracks":[{"id":"a","level":-6,"peak":-3}]}""", "prediction:String, confidence:Number, actionItems:Array")]
    [InlineData("GET", "/api/codette/history?limit=20", null, "interactions:Array")]
    [InlineData("GET", "/api/analysis/delay-sync?bpm=120", null, "bpm:Number, divisions.Quarter Note:Number")]
    [InlineData("POST", "/api/analysis/detect-genre", "{\"tracks\":[" + Track + "]}", "detected_genre:String, confidence:Number, candidates:Array")]
    [InlineData("GET", "/api/analysis/ear-training?exercise_type=interval&difficulty=beginner", null, "exercise_type:String, difficulty:String, exercises:Array")]
    [InlineData("GET", "/api/analysis/ear-training?exercise_type=chord&difficulty=intermediate", null, "exercise_type:String, difficulty:String, exercises:Array")]
    [InlineData("GET", "/api/analysis/production-checklist?stage=mixing", null, "sections:Object, items:Array, completionPercentage:Number")]
    [InlineData("GET", "/api/analysis/production-checklist?stage=mastering", null, "sections:Object")]
    [InlineData("GET", "/api/analysis/instrument-info?category=vocals&instrument=lead", null, "data.vocals.lead:Object")]
    public async Task A_mounted_view_finds_what_it_reads(string method, string path, string? body, string fields)
    {
        var answer = await server.Client.Call(
            new HttpMethod(method), path, body,
            ("Origin", "http://localhost:5173"), ("Authorization", "Bearer anonymous"), ("X-Codette-Request", "true")).Json();

        Assert.All(fields.Split(", "), field =>
        {
            var (name, kind) = (field.Split(':')[0], field.Split(':')[1]);
            Assert.Equal(Enum.Parse<JsonValueKind>(kind), answer.At(name).ValueKind);
        });
    }

    [Fact]
    public async Task The_memory_tab_reads_text_with_its_time_and_opens_an_entry()
    {
        await server.Client.Post("/codette/chat", """{"message":"What is a bus?"}""").Json();

        var entries = (await server.Client.Read("/api/codette/history?limit=20")).At("interactions").EnumerateArray().ToArray();

        Assert.InRange(entries.Length, 2, 20);
        Assert.All(entries, entry =>
        {
            Assert.NotEqual("", entry.Text("id"));
            Assert.NotEqual("", entry.Text("content"));
            Assert.True(DateTimeOffset.TryParse(entry.Text("timestamp"), out _));
        });
        Assert.Equal(JsonValueKind.Object, (await server.Client.Read($"/api/codette/memory/{entries[0].Text("id")}")).ValueKind);
    }

    [Fact]
    public async Task Lists_that_the_client_joins_or_maps_hold_what_it_expects()
    {
        var genre = await server.Client.Post("/api/analysis/detect-genre", "{\"tracks\":[" + Track + "]}").Json();
        Assert.All(genre.At("candidates").EnumerateArray(), each => Assert.Equal(JsonValueKind.String, each.ValueKind));

        var divisions = (await server.Client.Read("/api/analysis/delay-sync?bpm=128")).At("divisions").EnumerateObject().ToArray();
        Assert.Equal(9, divisions.Length);
        Assert.All(divisions, each => Assert.Equal(JsonValueKind.Number, each.Value.ValueKind));

        var exercises = (await server.Client.Read("/api/analysis/ear-training?exercise_type=interval&difficulty=beginner")).At("exercises");
        Assert.All(exercises.EnumerateArray(), each => Assert.NotEqual("", each.Text("name")));

        var sections = (await server.Client.Read("/api/analysis/production-checklist?stage=mixing")).At("sections").EnumerateObject();
        Assert.All(sections.SelectMany(section => section.Value.EnumerateArray()), task => Assert.Equal(JsonValueKind.String, task.ValueKind));

        var suggested = (await server.Client.Post("/codette/suggest", "{\"context\":{\"type\":\"mixing\",\"tracks\":[" + Track + "]},\"limit\":5}").Json()).At("suggestions");
        Assert.NotEmpty(suggested.EnumerateArray());
        Assert.All(suggested.EnumerateArray(), each => Assert.All((string[])["id", "type", "title", "description", "category"], name => Assert.NotEqual("", each.Text(name))));
    }
}
