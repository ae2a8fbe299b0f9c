using System.Text.Json;
using Codette.Infrastructure.Documents;
using Codette.Infrastructure.SupabaseRest;
using Codette.Infrastructure.SupabaseRest.Feedback;
using Codette.Infrastructure.Tests.SupabaseRest.Testing;

namespace Codette.Infrastructure.Tests.SupabaseRest;

/// <summary>What goes over the wire, to the letter; and that values which look like signs of the language are values.</summary>
public sealed class RequestTests(StandInFixture fixture) : IClassFixture<StandInFixture>
{
    private const int Patience = 60_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Methods => [.. StoreCalls.All.Keys];

    public static TheoryData<string> Awkward =>
    [
        "a,b", "say \"this\"", "back\\slash", "\\", "\"", "\\\"", "(a)", "in.(a)", "a.b:c", "100% of %41", "a&or=(owner.neq.b)", "a=b", "a+b c", "#", "?",
        "ünïcödé 🎛 日本", "'; drop table x", "*", "null", "eq.a", "not.is.null", "{a}", " a ", "a\nb\tc", "", "/", "..", "%00",
    ];

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Methods))]
    public async Task A_method_sends_this(string method)
    {
        await using var project = await Project.Start(fixture);
        await StoreCalls.All[method](project.Services, project.Me);

        var sent = project.Asked.Select(request =>
        {
            var isRead = request.Method == "GET";
            Assert.Equal("codette", request.Headers[isRead ? "Accept-Profile" : "Content-Profile"]);
            Assert.False(request.Headers.ContainsKey(isRead ? "Content-Profile" : "Accept-Profile"));
            Assert.StartsWith("handling=strict", request.Headers["Prefer"], StringComparison.Ordinal);
            return $"{request.Method} {request.Target.Replace("/rest/v1/", "", StringComparison.Ordinal)} [{request.Headers["Prefer"]}]"
                .Replace(project.Me.Owner.Value, "{owner}", StringComparison.Ordinal).Replace(StoreCalls.Id.ToString(), "{id}", StringComparison.Ordinal);
        });

        Assert.Equal(SentRequests.Known[method], sent);
    }

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Awkward))]
    public async Task A_value_is_found_by_itself_and_by_nothing_else(string value)
    {
        await using var project = await Project.Start(fixture);
        var api = project.Get<SupabaseApi>();
        var owner = StoredOwner.IdOf(project.Me.Owner);
        string[] users = [value, $"{value}x", "other"];
        var insert = RestRequest.Insert("feedback", [.. users.Select(Row)], RestJson.Plain.FeedbackRowArray);
        await api.Send(project.Me, insert.ReplaceExisting("owner,user_id,response_id"), Token);

        Assert.Equal([value], await Find(Read().Where("user_id", "eq", value)));
        Assert.Equal(["other", value], await Find(Read().WhereIn("user_id", [value, "other", "nobody"])));
        Assert.Equal(value.Length == 0 ? [] : [value], await Find(Read().WhereIn("user_id", [value]))); // PostgREST takes one empty text for no value
        Assert.Contains(value, await Find(Read().Before("user_id", value, "response_id", "s")));
        Assert.DoesNotContain(value, await Find(Read().Before("user_id", value, "response_id", "r")));

        FeedbackRow Row(string user) => new(owner, user, "r", "mix", "eq", 3, null, value, DateTimeOffset.UnixEpoch);

        RestRequest Read() => RestRequest.Read("feedback").Where("owner", owner).Select("user_id,comment");

        async Task<string[]> Find(RestRequest request)
        {
            using var rows = JsonDocument.Parse((await api.Send(project.Me, request, Token)).Body);
            Assert.All(rows.RootElement.EnumerateArray(), row => Assert.Equal(value, row.GetProperty("comment").GetString()));
            return [.. rows.RootElement.EnumerateArray().Select(row => row.GetProperty("user_id").GetString()!)
                .OrderBy(user => user == "other" ? 0 : 1).ThenBy(user => user, StringComparer.Ordinal)];
        }
    }

    [Fact]
    public void A_time_is_written_to_the_microsecond_in_UTC() => Assert.Equal(
        "2026-02-28T23:02:03.000045Z", new DateTimeOffset(2026, 3, 1, 1, 2, 3, TimeSpan.FromHours(2)).AddMicroseconds(45).Text());
}
