using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Codette.WebApi.Tests.Analysis;

/// <summary>Whatever is sent, it is answered or refused, and never a failure of the server.</summary>
public sealed class MalformedBodyTests(Server server)
{
    private const int Bodies = 2_000;

    private static readonly string[] Routes =
    [
        "/codette/analyze", "/api/analysis/detect-genre", "/api/analyze/session", "/api/analyze/mixing", "/api/analyze/routing", "/api/analyze/gain-staging",
    ];

    private static readonly string[] Seeds =
    [
        """{"trackCount":2,"trackMetrics":[{"trackId":"a","name":"Kick","type":"audio","level":-3,"peak":0,"plugins":["eq",null]}],"hasClipping":true}""",
        """{"trackType":"audio","metrics":{"level":-6.5,"peak":-3.5,"plugins":[]}}""",
        """{"trackCount":3,"trackTypes":["audio","aux",null],"hasAux":false}""",
        """{"tracks":[{"id":"a","level":9,"peak":1},{"id":"b","level":-60,"peak":-57}],"bpm":120,"project_name":"\u0052ock"}""",
        """{"analysis_type":"spectrum","sample_rate":8000,"audio_data":{"samples":[0.1,-0.2,1e3,null],"sample_rate":1e5,"peak_level":0.8}}""",
        """{"trackId":"x","audio_data":[1,1,1,-1],"analysis_type":"quality"}""",
    ];

    private static readonly string[] Splices =
    [
        "null", "-", "1e999", "-0", "[]", "{}", "\"", "\\", "\\ud800", "\\u0000", "\"\\ud800\":1,", "[[[[", "}}", ",", ":", "\0", "é", "true", "NaN", "\"tracks\":", "\"audio_data\":",
    ];

    [Fact]
    public async Task Two_thousand_malformed_bodies_never_fail_the_server()
    {
        var random = new Random(20_260_101);
        var statuses = new Dictionary<HttpStatusCode, int>();
        for (var at = 0; at < Bodies; at++)
        {
            var body = Malform(random);
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await server.Client.PostAsync(Routes[at % Routes.Length], content, TestContext.Current.CancellationToken);

            var status = response.StatusCode;
            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{status} for {Encoding.UTF8.GetString(body)}");
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
        }

        Assert.True(statuses[HttpStatusCode.OK] > Bodies / 50 && statuses[HttpStatusCode.BadRequest] > Bodies / 4, string.Join(", ", statuses));
    }

    [Theory]
    [InlineData("""{"\ud800":1,"tracks":[]}""")]
    [InlineData("""{"tracks":[{"\ud800":1,"name":"Kick"}]}""")]
    public async Task A_name_of_half_a_character_is_refused(string body)
    {
        (await server.PostText("/codette/analyze", body)).IsRefusal(400);
        (await server.PostText("/api/analysis/detect-genre", body)).IsRefusal(400);
    }

    [Theory]
    [InlineData("""{"trackTypes":["\ud800","audio"]}""")]
    [InlineData("""{"trackMetrics":[{"name":"\ud800","plugins":["\ud800",{"type":"\ud800"}]}]}""")]
    public async Task A_value_that_was_cut_in_the_middle_of_a_character_is_not_told(string body) =>
        Assert.Equal(200, (await server.PostText("/codette/analyze", body)).Status);

    [Fact]
    public async Task A_body_that_is_not_called_JSON_is_refused()
    {
        using var text = new StringContent("{}", Encoding.UTF8, "text/plain");
        (await Answer.Of(server.Client.PostAsync("/codette/analyze", text, TestContext.Current.CancellationToken))).IsRefusal(415);
    }

    /// <summary>One to four wounds: a byte changed, a part cut out, a foreign piece put in, or the end missing.</summary>
    private static byte[] Malform(Random random)
    {
        var body = Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]).ToList();
        for (var wounds = random.Next(1, 5); wounds > 0; wounds--)
        {
            var at = random.Next(body.Count + 1);
            switch (random.Next(4))
            {
                case 0 when at < body.Count:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveRange(at, random.Next(Math.Min(12, body.Count - at) + 1));
                    break;
                case 2:
                    body.InsertRange(at, Encoding.UTF8.GetBytes(Splices[random.Next(Splices.Length)]));
                    break;
                default:
                    body.RemoveRange(Math.Max(at, body.Count - 8), body.Count - Math.Max(at, body.Count - 8));
                    break;
            }
        }

        return [.. body];
    }
}
