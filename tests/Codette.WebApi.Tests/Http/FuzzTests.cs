using System.Text;

namespace Codette.WebApi.Tests.Http;

public sealed class FuzzTests(Server server)
{
    private const int Bodies = 10_000;

    private static readonly (string Method, string Path, string Sound)[] _routes =
    [
        ("POST", "/codette/chat", """{"message":"hi","perspective":"mix","daw_context":{"tracks":[{"id":"a","volume":-3}],"bpm":120},"conversation_id":null}"""),
        ("POST", "/codette/suggest", """{"context":{"type":"mixing","tracks":[{"id":"a","inserts":[{"type":"eq"}]}],"bpm":90},"limit":5}"""),
        ("POST", "/codette/process", """{"id":"x","type":"sync","payload":{"current_time":1,"is_playing":false,"bpm":120}}"""),
        ("POST", "/codette/transport?session=fuzz", """{"action":"loop","enabled":true,"start_seconds":1,"end_seconds":2}"""),
        ("POST", "/api/codette/sync-daw?session=fuzz", """{"is_playing":false,"current_time":1,"bpm":100}"""),
        ("PUT", "/api/sessions/fuzz", """{"name":"F","tempo_bpm":120,"time_signature":[4,4],"tracks":[{"id":"a","sends":[{"id":"s","destination":"b"}]}],"version":0}"""),
        ("POST", "/api/codette/feedback", """{"user_id":"fuzz","response_id":"r","rating":2,"category":"eq"}"""),
        ("PATCH", "/api/conversations/0197a1b2-0000-7000-8000-000000000001", """{"title":"t"}"""),
        ("POST", "/api/suggestions/0197a1b2-0000-7000-8000-000000000001/rate", """{"rating":3}"""),
        ("POST", "/codette/teach", """{"prompt":"why","context":{}}"""),
    ];

    private static readonly string[] _values =
        ["null", "true", "-1", "1e400", "\"\"", "\"x\"", "\"\\ud800\"", "[]", "[[null]]", "{}", "{\"a\":{}}", "9223372036854775808", "\"" + '\u0000' + "\""];

    [Fact]
    public async Task Ten_thousand_malformed_bodies_cause_no_500()
    {
        var failures = 0;
        await Parallel.ForAsync(0, Bodies, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, token) =>
        {
            var random = new Random(number);
            var (method, path, sound) = _routes[number % _routes.Length];
            using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new ByteArrayContent(Break(random, sound)) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            using var response = await server.Client.SendAsync(request, token);
            if ((int)response.StatusCode >= 500)
            {
                Interlocked.Increment(ref failures);
                TestContext.Current.SendDiagnosticMessage($"{number}: {method} {path} {response.StatusCode}");
            }
        });

        Assert.Equal(0, failures);
        await server.Client.Read("/health");
    }

    private static byte[] Break(Random random, string sound) => random.Next(6) switch
    {
        0 => RandomBytes(random),
        1 => Encoding.UTF8.GetBytes(sound[..random.Next(sound.Length)]),
        2 => Encoding.UTF8.GetBytes(new string('[', random.Next(1, 5000))),
        3 => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"daw_context\":", random.Next(1, 200)))),
        4 => Flip(random, sound),
        _ => Encoding.UTF8.GetBytes(Swap(random, sound)),
    };

    private static byte[] RandomBytes(Random random)
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Flip(Random random, string sound)
    {
        var bytes = Encoding.UTF8.GetBytes(sound);
        bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    /// <summary>Puts a value of another kind behind one of the colons.</summary>
    private static string Swap(Random random, string sound)
    {
        var colons = Enumerable.Range(0, sound.Length).Where(at => sound[at] == ':').ToArray();
        var start = colons[random.Next(colons.Length)] + 1;
        var end = start;
        for (var depth = 0; end < sound.Length && !(depth == 0 && sound[end] is ',' or '}' && depth == 0); end++)
        {
            depth += sound[end] is '{' or '[' ? 1 : sound[end] is '}' or ']' ? -1 : 0;
        }

        return string.Concat(sound[..start], _values[random.Next(_values.Length)], sound[end..]);
    }
}
