using Codette.Application.Chat;
using Codette.Application.Common;
using Codette.Domain.Common;
using Codette.Infrastructure.SupabaseRest;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.SupabaseRest.Testing;
using Microsoft.AspNetCore.Http;

namespace Codette.Infrastructure.Tests.SupabaseRest;

/// <summary>What a read and a write without a key are told when the project fails, after how many attempts.</summary>
public sealed class FaultTests(StandInFixture fixture) : IClassFixture<StandInFixture>
{
    private const int Patience = 60_000, AsOften = 4;

    private static readonly (string Name, int Status, string Body, Told Read, Told Write)[] _answers =
    [
        Once("an expired token", 401, Answers.Error("PGRST303", "JWT expired"), "token_expired", ErrorKind.Unauthenticated),
        Once("an expired token, of older versions", 401, Answers.Error("PGRST301", "JWT expired"), "token_expired", ErrorKind.Unauthenticated),
        Once("a token of elsewhere", 401, Answers.Error("PGRST301", "No suitable key"), "storage_denied"),
        Once("a gateway that knows no such key", 401, $$"""{"message":"{{Answers.Marker}}"}""", "storage_denied"),
        Once("row security", 403, Answers.Error("42501", "new row violates row-level security policy"), "row_security_denied", ErrorKind.Forbidden),
        Once("a right that is missing", 403, Answers.Error("42501", "permission denied for table"), "storage_denied"),
        Once("no table", 404, Answers.Error("PGRST205"), "storage_schema"),
        Once("no function", 404, Answers.Error("PGRST202"), "storage_schema"),
        Once("no project", 404, Answers.Marker, "storage_away"),
        Once("no schema", 406, Answers.Error("PGRST106"), "storage_schema"),
        Once("a version without what is asked", 400, Answers.Error("PGRST122"), "storage_unfit"),
        Once("a gateway's 406", 406, Answers.Marker, "storage_unreadable"),
        Once("a gateway's 409", 409, "", "storage_unreadable"),
        Once("a redirect", 302, Answers.Marker, "storage_unreadable"),
        Once("a statement that took too long", 500, Answers.Error("57014"), "storage_timeout"),
        Once("a full disk", 500, Answers.Error("53100"), "storage_full"),
        Once("a paused project", 540, Answers.Marker, "storage_away"),
        Always("too many requests", 429, Answers.Marker, "storage_busy"),
        Always("too many requests, with a code", 429, Answers.Error("over_request_rate_limit"), "storage_busy"),
        Always("a deadlock", 500, Answers.Error("40P01"), "storage_locked"),
        Always("a serialization failure", 500, Answers.Error("40001"), "storage_locked"),
        Always("no connection to the database", 503, Answers.Error("PGRST001"), "storage_away"),
        InDoubt("a page of a gateway", 503, $"<html>{Answers.Marker}</html>", "storage_away"),
        InDoubt("an empty body", 502, "", "storage_away"),
        InDoubt("a gateway without a code", 504, $$"""{"message":"{{Answers.Marker}}"}""", "storage_timeout"),
        InDoubt("a code that is a number", 503, $$"""{"code":503,"message":"{{Answers.Marker}}"}""", "storage_away"),
        InDoubt("a database that stops", 503, Answers.Error("57P01"), "storage_away"),
        InDoubt("JSON that was cut off", 200, $$"""[{"id":"{{Answers.Marker}}""", "storage_unreadable", attempts: 1),
        InDoubt("nothing", 200, "", "storage_unreadable", attempts: 1),
        InDoubt("null", 200, "null", "storage_unreadable", attempts: 1),
        InDoubt("a page of somebody else", 200, $"<html>{Answers.Marker}</html>", "storage_unreadable", attempts: 1),
    ];

    public static TheoryData<string> Faults => [.. _answers.Select(answer => answer.Name)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_told_in_Codettes_words_after_as_many_attempts_as_it_is_worth(string fault)
    {
        var (_, status, body, read, write) = _answers.Single(answer => answer.Name == fault);

        await Meets(read, write, (context, _) => Answers.Give(context, status, body));
    }

    [Fact(Timeout = Patience)]
    public Task No_answer_in_time() =>
        Meets(new(AsOften, "storage_timeout"), new(1, "storage_outcome_unknown"), (context, _) => Answers.Never(context), Hasty);

    [Fact(Timeout = Patience)]
    public Task An_answer_that_stops_half_way() =>
        Meets(new(AsOften, "storage_timeout"), new(1, "storage_outcome_unknown"), (context, _) => Answers.Begin(context, isCut: false), Hasty);

    [Fact(Timeout = Patience)]
    public Task An_answer_that_is_cut_off() =>
        Meets(new(AsOften, "storage_away"), new(1, "storage_outcome_unknown"), (context, _) => Answers.Begin(context, isCut: true));

    [Fact(Timeout = Patience)]
    public async Task A_conflict_that_no_method_expects_is_a_bug_and_shows_nothing_of_the_row()
    {
        await using var project = await Project.Start(fixture, before: null);
        project.Server.Before = (context, _) => Answers.Give(context, 409, Answers.Error("23505"));

        var bug = await Assert.ThrowsAsync<RestException>(() => project.Get<IConversationStore>().Find(project.Me, StoreCalls.Id, Token));

        Assert.DoesNotContain(Answers.Marker, bug.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = Patience)]
    public async Task A_project_that_does_not_count_is_unfit()
    {
        await using var project = await Project.Start(fixture);
        project.Server.Before = (context, _) => Answers.Give(context, 200, "[]");

        var error = await Assert.ThrowsAsync<StorageUnavailableException>(() => project.Get<IConversationStore>().List(project.Me, null, 5, Token));

        Assert.Equal("storage_unfit", error.Error.Code);
    }

    private static void Hasty(SupabaseOptions options) => options.AttemptTimeout = TimeSpan.FromSeconds(0.2);

    private async Task Meets(Told read, Told write, Func<HttpContext, Func<Task>, Task> answer, Action<SupabaseOptions>? configure = null)
    {
        await using var project = await Project.Start(fixture, configure: configure);
        project.Server.Before = answer;
        var chat = project.Get<IConversationStore>();

        var reading = Record.ExceptionAsync(() => chat.Find(project.Me, StoreCalls.Id, Token));
        var writing = Record.ExceptionAsync(() => chat.AppendTurn(project.Me, Turns.Of("Question"), Token));

        Assert.Equal((read, write), (Heard(await reading, "/conversations?"), Heard(await writing, "/append_turn")));

        Told Heard(Exception? thrown, string target)
        {
            var fault = Assert.IsAssignableFrom<StorageException>(thrown);
            Assert.DoesNotContain(Answers.Marker, fault.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(project.Log.All, line => line.Contains(Answers.Marker, StringComparison.Ordinal));
            return new(project.Asked.Count(request => request.Target.Contains(target, StringComparison.Ordinal)), fault.Error.Code, fault.Error.Kind);
        }
    }

    private static (string, int, string, Told, Told) Once(string name, int status, string body, string code, ErrorKind kind = ErrorKind.Unavailable) =>
        (name, status, body, new(1, code, kind), new(1, code, kind));

    private static (string, int, string, Told, Told) Always(string name, int status, string body, string code) =>
        (name, status, body, new(AsOften, code), new(AsOften, code));

    private static (string, int, string, Told, Told) InDoubt(string name, int status, string body, string code, int attempts = AsOften) =>
        (name, status, body, new(attempts, code), new(1, "storage_outcome_unknown"));

    private sealed record Told(int Attempts, string Code, ErrorKind Kind = ErrorKind.Unavailable);
}
