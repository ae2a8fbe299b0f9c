using Codette.Application.Chat;
using Codette.Application.Feedback;
using Codette.Application.Identity;
using Codette.Application.Knowledge;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Infrastructure.Documents;
using Codette.Infrastructure.Knowledge;
using Codette.Infrastructure.Tests.Contracts.Suggestions;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Codette.Infrastructure.Tests.SupabaseRest.Testing;

namespace Codette.Infrastructure.Tests.SupabaseRest;

/// <summary>A project that cuts answers off loses nothing: rows come whole, once each and in order, also where they tie.</summary>
public sealed class PagingTests(StandInFixture fixture) : IClassFixture<StandInFixture>
{
    private const int Patience = 60_000, Many = 2_500;

    private static readonly string _proposal = StoredJson.Write(Offers.Of().Proposal);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task A_long_conversation_arrives_whole()
    {
        await using var project = await Start(maxRows: 1_000);
        var (conversation, messages) = await StoreConversation(project.Me);
        var chat = project.Get<IConversationStore>();

        var whole = await chat.ReadMessages(project.Me, conversation, null, Many, Token);

        Assert.Equal(messages, whole.Select(message => message.Text));
        Assert.Equal(3, project.Asked.Count);
        var exported = new List<string>();
        var pages = 0;
        Guid? last = null;
        while (await chat.ReadMessages(project.Me, conversation, last, 1_200, Token) is { Count: > 0 } page)
        {
            exported.AddRange(page.Select(message => message.Text));
            last = page[^1].Id;
            pages++;
        }

        Assert.Equal(messages, exported);
        Assert.Equal(3, pages);
    }

    [Fact(Timeout = Patience)]
    public async Task A_page_of_the_history_tells_whether_there_is_more()
    {
        await using var project = await Start(maxRows: 1_000);
        var (_, messages) = await StoreConversation(project.Me);
        var newest = Enumerable.Reverse(messages).ToArray();
        var chat = project.Get<IConversationStore>();

        var first = (await chat.ReadHistory(project.Me, null, 1_000, Token)).Value;
        var second = (await chat.ReadHistory(project.Me, first.Messages[^1].Id, 1_000, Token)).Value;
        var third = (await chat.ReadHistory(project.Me, second.Messages[^1].Id, 500, Token)).Value;
        var beyond = (await chat.ReadHistory(project.Me, third.Messages[^1].Id, 500, Token)).Value;
        var whole = (await chat.ReadHistory(project.Me, null, Many, Token)).Value;

        Assert.Equal([(1_000, true), (1_000, true), (500, false), (0, false), (Many, false)],
            new[] { first, second, third, beyond, whole }.Select(page => (page.Messages.Count, page.HasMore)));
        Assert.All(new[] { first, second, third, beyond, whole }, page => Assert.Equal(Many, page.Total));
        Assert.Equal(newest, first.Messages.Concat(second.Messages).Concat(third.Messages).Select(message => message.Text));
        Assert.Equal(newest, whole.Messages.Select(message => message.Text));
    }

    [Theory(Timeout = Patience)]
    [InlineData(100, 250)]
    [InlineData(1, 20)]
    public async Task Lists_go_on_over_a_border_where_times_tie(int maxRows, int rows)
    {
        await using var project = await Start(maxRows);
        await Tell($"""
            insert into codette.conversations (owner, id, title, created_at, updated_at, message_count)
              select '{project.Me.Owner}', gen_random_uuid(), n::text, now(), date_trunc('hour', now()) - (n / 40) * interval '1.000001 s', 0
              from generate_series(1, {rows}) as n;
            insert into codette.studio_sessions (owner, id, name, tempo_bpm, beats_per_bar, beat_unit, tracks, version, updated_at)
              select '{project.Me.Owner}', 's.' || n || '-a_B', 'Name', 120, 4, 4, '[]', 1, date_trunc('hour', now()) - (n / 40) * interval '1.000001 s'
              from generate_series(1, {rows}) as n;
            insert into codette.suggestions (owner, id, session, state, proposal, offered_at, changed_at, version)
              select '{project.Me.Owner}', gen_random_uuid(), 's', 'offered', '{_proposal}', now(), date_trunc('hour', now()) - (n / 40) * interval '1.000001 s', 1
              from generate_series(1, {rows}) as n
            """);

        var conversations = (await project.Get<IConversationStore>().List(project.Me, null, rows + 7, Token)).Value;
        var after = (await project.Get<IConversationStore>().List(project.Me, conversations[9].Id, rows, Token)).Value;
        var sessions = await project.Get<ISessionStore>().List(project.Me, rows + 7, Token);
        var suggestions = (await project.Get<ISuggestionStore>().List(project.Me, null, null, null, rows + 7, Token)).Value;

        var owner = project.Me.Owner;
        Assert.Equal(await Ids($"codette.conversations where owner = '{owner}' order by updated_at desc, id desc"), conversations.Select(each => each.Id.ToString()));
        Assert.Equal(conversations.Skip(10), after);
        Assert.Equal(await Ids($"codette.studio_sessions where owner = '{owner}' order by updated_at desc, id desc"), sessions.Select(each => each.Id.Value));
        Assert.Equal(await Ids($"codette.suggestions where owner = '{owner}' order by changed_at desc, id desc"), suggestions.Select(each => each.Id.ToString()));
        Assert.Equal(rows, conversations.Count);
    }

    [Fact(Timeout = Patience)]
    public async Task So_do_search_judgements_and_knowledge()
    {
        await using var project = await Start(maxRows: 100);
        var (_, messages) = await StoreConversation(project.Me, 250);
        await Tell($"""
            insert into codette.feedback (owner, user_id, response_id, perspective, category, rating, created_at)
              select '{project.Me.Owner}', 'u' || n % 7, n::text, 'p' || n % 50, 'c', n % 5, now() from generate_series(1, 1000) as n;
            insert into codette.feedback (owner, user_id, response_id, perspective, category, rating, created_at)
              select '{project.Me.Owner}', 'u', n::text, 'p', 'c' || n, 1, now() from generate_series(1, 200) as n
            """);

        var found = await project.Get<IConversationStore>().Search(project.Me, "word", 240, Token);
        var judged = await project.Get<IFeedbackStore>().Aggregate(project.Me, null, Token);
        var knowledge = await project.Get<IKnowledgeStore>().ReadAll(Caller.Service, Token);

        Assert.Equal(Enumerable.Reverse(messages).Take(240), found.Select(each => each.Message.Text));
        Assert.Equal(250, judged.Count);
        Assert.Equal(1_200, judged.Sum(group => group.Count));
        Assert.Equal(judged.Count, judged.Select(group => (group.Perspective, group.Category, group.Rating)).Distinct().Count());
        Assert.Equal(KnowledgeSeed.Read().Count, knowledge.Count);
        Assert.True(knowledge.Count > 100);
    }

    private Task<Project> Start(int maxRows) => Project.Start(fixture, set: Keys.Known with { MaxRows = maxRows });

    private Task Tell(string sql) => Sessions.Tell(fixture.Database!.AdminConnectionString, sql, Token);

    private async Task<string[]> Ids(string rows) => await Postgres.Node.Lines(fixture.Database!.AdminConnectionString, $"select id::text from {rows}", Token);

    private async Task<(Guid Id, string[] Texts)> StoreConversation(Caller caller, int messages = Many)
    {
        var id = Domain.Common.Ids.New(TimeProvider.System.GetUtcNow());
        await Tell($"""
            insert into codette.conversations (owner, id, title, created_at, updated_at, message_count)
              values ('{caller.Owner}', '{id}', 'Long', now(), now(), {messages});
            insert into codette.messages (owner, id, conversation_id, role, text, citations, created_at, words)
              select '{caller.Owner}', gen_random_uuid(), '{id}', case n % 2 when 1 then 'user' else 'assistant' end, 'Text ' || n, '{"{}"}', now(),
                array_to_tsvector(array['word'])
              from generate_series(1, {messages}) as n order by n
            """);
        return (id, [.. Enumerable.Range(1, messages).Select(number => $"Text {number}")]);
    }
}
