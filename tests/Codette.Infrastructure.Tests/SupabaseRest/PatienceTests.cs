using Codette.Application.Chat;
using Codette.Application.Common;
using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.SupabaseRest.Testing;

namespace Codette.Infrastructure.Tests.SupabaseRest;

/// <summary>How long is waited for a project, and what is sent to it again.</summary>
public sealed class PatienceTests(StandInFixture fixture) : IClassFixture<StandInFixture>
{
    private const int Patience = 60_000;

    private static readonly TimeSpan _glance = TimeSpan.FromMilliseconds(20);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static TimeProvider Clock => TimeProvider.System;

    [Fact(Timeout = Patience)]
    public async Task A_retry_waits_as_long_as_the_project_asks_for()
    {
        await using var project = await Project.Start(fixture);
        var times = 0;
        project.Server.Before = (context, next) => Interlocked.Increment(ref times) == 1 ? Answers.Give(context, 429, "", ("Retry-After", "1")) : next();
        var began = Clock.GetTimestamp();

        Assert.Null(await project.Get<IConversationStore>().Find(project.Me, StoreCalls.Id, Token));

        Assert.Equal(2, times);
        Assert.InRange(Clock.GetElapsedTime(began).TotalSeconds, 0.95, 3);
    }

    [Fact(Timeout = Patience)]
    public async Task A_wait_past_the_end_of_all_attempts_is_not_begun()
    {
        await using var project = await Project.Start(fixture, configure: options => options.TotalTimeout = TimeSpan.FromSeconds(3));
        project.Server.Before = (context, _) => Answers.Give(context, 429, "", ("Retry-After", "60"));
        var began = Clock.GetTimestamp();

        Assert.Equal("storage_busy", await Code(() => project.Get<IConversationStore>().AppendTurn(project.Me, Turns.Of("Question"), Token)));

        Assert.Single(project.Asked);
        Assert.InRange(Clock.GetElapsedTime(began).TotalSeconds, 0, 1);
    }

    [Fact(Timeout = Patience)]
    public async Task A_turn_with_a_key_whose_answer_was_lost_is_stored_once_and_given_all_the_same()
    {
        await using var project = await Project.Start(fixture);
        var chat = project.Get<IConversationStore>();
        var times = 0;
        project.Server.Before = (context, next) => Interlocked.Increment(ref times) == 1 ? Answers.Lose(context, next) : next();
        var turn = Turns.Of("Once", key: "key");

        var stored = (await chat.AppendTurn(project.Me, turn, Token)).Value;

        Assert.True(stored.Repeated);
        Assert.Equal(turn.Turn.Answer.Id, stored.Turn.Answer.Id);
        Assert.Equal(2, (await chat.ReadHistory(project.Me, null, 10, Token)).Value.Total);
    }

    [Fact(Timeout = Patience)]
    public async Task A_turn_without_a_key_is_not_sent_twice()
    {
        await using var project = await Project.Start(fixture);
        var chat = project.Get<IConversationStore>();
        project.Server.Before = Answers.Lose;

        Assert.Equal("storage_outcome_unknown", await Code(() => chat.AppendTurn(project.Me, Turns.Of("Once"), Token)));

        Assert.Single(project.Asked);
        project.Server.Before = null;
        Assert.Equal(2, (await chat.ReadHistory(project.Me, null, 10, Token)).Value.Total);
    }

    [Fact(Timeout = Patience)]
    public async Task A_project_that_keeps_failing_is_left_alone_and_found_soon_after_its_return()
    {
        await using var project = await Project.Start(fixture);
        var chat = project.Get<IConversationStore>();
        project.Server.Before = (context, _) => Answers.Give(context, 503, "");
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Code(() => chat.Find(project.Me, StoreCalls.Id, Token))));
        var asked = project.Asked.Count;
        var began = Clock.GetTimestamp();

        Assert.Equal("storage_away", await Code(() => chat.AppendTurn(project.Me, Turns.Of("Question"), Token)));

        Assert.InRange(Clock.GetElapsedTime(began).TotalSeconds, 0, 0.3);
        Assert.Equal(asked, project.Asked.Count);
        project.Server.Before = null;
        began = Clock.GetTimestamp();
        while (await Record.ExceptionAsync(() => chat.Find(project.Me, StoreCalls.Id, Token)) is StorageUnavailableException)
        {
            await Task.Delay(_glance, Clock, Token);
        }

        Assert.InRange(Clock.GetElapsedTime(began).TotalSeconds, 0, 3);
    }

    [Fact(Timeout = Patience)]
    public async Task A_read_is_given_up_by_its_caller_and_a_write_that_has_begun_is_not()
    {
        await using var project = await Project.Start(fixture);
        var chat = project.Get<IConversationStore>();
        using var impatience = new CancellationTokenSource();
        var gate = Gate(project);
        var reading = chat.Find(project.Me, StoreCalls.Id, impatience.Token);
        var writing = chat.AppendTurn(project.Me, Turns.Of("Kept"), impatience.Token);
        await Arrived(project, 2);

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        gate.SetResult();

        Assert.True((await writing).IsOk);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => chat.AppendTurn(project.Me, Turns.Of("Not begun"), impatience.Token));
        Assert.Equal(2, (await chat.ReadHistory(project.Me, null, 10, Token)).Value.Total);
    }

    [Fact(Timeout = Patience)]
    public async Task The_line_of_those_who_wait_has_an_end()
    {
        await using var project = await Project.Start(fixture, configure: options => (options.MaxRequests, options.QueuedRequests) = (2, 16));
        var chat = project.Get<IConversationStore>();
        var gate = Gate(project);
        var waiting = Enumerable.Range(0, 18).Select(_ => chat.Find(project.Me, StoreCalls.Id, Token)).ToArray();
        await Arrived(project, 2);

        Assert.Equal("storage_busy", await Code(() => chat.Find(project.Me, StoreCalls.Id, Token)));

        Assert.Equal(2, project.Asked.Count);
        gate.SetResult();
        await Task.WhenAll(waiting);
        Assert.Equal(18, project.Asked.Count);
    }

    private static async Task<string> Code(Func<Task> call) => (await Assert.ThrowsAsync<StorageUnavailableException>(call)).Error.Code;

    /// <summary>Holds all requests until it is opened.</summary>
    private static TaskCompletionSource Gate(Project project)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        project.Server.Before = async (_, next) =>
        {
            await gate.Task;
            await next();
        };
        return gate;
    }

    private static async Task Arrived(Project project, int requests)
    {
        while (project.Asked.Count < requests)
        {
            await Task.Delay(_glance, Clock, Token);
        }
    }
}
