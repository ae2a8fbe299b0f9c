namespace Codette.WebApi.Tests;

public sealed class NotOfferedTests(Server server)
{
    [Theory]
    [InlineData("POST", "/api/effects/process")]
    [InlineData("GET", "/daw/effects/list")]
    [InlineData("GET", "/effects")]
    [InlineData("POST", "/process/eq/highpass")]
    [InlineData("POST", "/automation/lfo")]
    [InlineData("POST", "/metering/level")]
    [InlineData("POST", "/engine/start")]
    [InlineData("POST", "/codette/embeddings/store")]
    [InlineData("POST", "/api/upsert-embeddings")]
    [InlineData("POST", "/api/cloud-sync/save")]
    [InlineData("GET", "/api/devices/mia")]
    [InlineData("POST", "/api/collaboration/join?project_id=a")]
    [InlineData("POST", "/api/vst/load")]
    [InlineData("GET", "/api/audio/devices")]
    [InlineData("POST", "/api/supabase/batch/insert")]
    [InlineData("GET", "/api/training/context")]
    public async Task What_Codette_does_not_do_is_said(string method, string path) =>
        await server.Client.Call(new HttpMethod(method), path, method == "POST" ? "{}" : null).Refuses(501, "not_offered");

    [Fact]
    public async Task A_citation_can_be_read()
    {
        var body = await server.Client.Read("/api/knowledge/streaming-loudness-choice");

        Assert.Equal("LUFS", body.At("ranges")[0].Text("unit"));
        await server.Client.Call(HttpMethod.Get, "/api/knowledge/nothing").Refuses(404, "knowledge_not_found");
    }
}
