using System.Text.Json;
using Codette.Testing.Rest;
using Codette.WebApi.Tests.Diagnostics;
using Codette.WebApi.Tests.Identity;
using Npgsql;

namespace Codette.WebApi.Tests;

/// <summary>The two answers that everybody in trouble asks for say that all is well when it is, and something else when it is not.</summary>
public sealed class SituationTests : IAsyncDisposable
{
    private const string Service = "Service Role Key", Correct = "✅ CORRECT", Review = "⚠️ REVIEW", Leak = "❌ LEAK", Unknown = "UNKNOWN";

    private const string Table = "create table public.leads (id uuid primary key); grant select, insert, update, delete on public.leads to service_role; ";

    private readonly ServerStorage _storage = new();

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task All_is_well()
    {
        var told = await Ask(Keys);

        Assert.Equal((Service, Correct), (told.Text("current_key_used"), told.Text("status")));
        Assert.Equal("ok", told.Text("state"));
        Assert.Empty(told.At("findings").EnumerateArray());
    }

    [Theory]
    [InlineData(Leak, "alter table codette.messages disable row level security")]
    [InlineData(Leak, "alter policy messages_insert on codette.messages with check (true)")]
    [InlineData(Leak, Table + "grant select on public.leads to anon")]
    [InlineData(Leak, "create view codette.all_messages as select * from codette.messages; grant select on codette.all_messages to authenticated, service_role")]
    [InlineData(Leak, "create function codette.peek() returns bigint language sql security definer set search_path = '' as 'select count(*) from codette.messages'")]
    [InlineData(Leak, "grant truncate on codette.messages to authenticated")]
    [InlineData(Review, "alter policy messages_select on codette.messages using (true)")]
    [InlineData(Review, "alter default privileges in schema codette grant select on tables to anon")]
    [InlineData(Review, "revoke delete on codette.messages from service_role; grant delete on codette.messages to authenticated")]
    [InlineData(Review, "alter policy messages_select on codette.messages using (owner = auth.uid())")]
    [InlineData(Unknown, "revoke execute on function codette.read_catalogue(text[]) from service_role")]
    public async Task Something_in_the_database_is_not(string status, string change)
    {
        _storage.Database.Prepare((admin, token) => Tell(admin, change, token));

        var told = await Ask(Keys);

        Assert.Equal((Service, status), (told.Text("current_key_used"), told.Text("status")));
        Assert.Equal(status, told.Text("rls_analysis.security_recommendations.status"));
        Assert.NotEqual("ok", told.Text("state"));
    }

    [Fact]
    public async Task Somebody_without_more_than_the_public_key_reads_what_is_somebodys()
    {
        _storage.Database.Prepare((admin, token) => Tell(
            admin, "grant select on codette.feedback to anon; create policy open on codette.feedback for select to anon using (rating > 0)", token));
        await using var server = KeyedServer.Start(_storage, Keys);
        await server.Client.Post("/api/codette/feedback", """{"user_id":"u","response_id":"r","perspective":"mix","rating":4}""").Json();

        var told = await server.Diagnose("rls-policies");

        Assert.Equal(Leak, told.Text("status"));
        var cell = Assert.Single(told.At("matrix").EnumerateArray(), cell => cell.Text("verdict") == "leaked");
        Assert.Equal(("codette.feedback", "anon", "select"), (cell.Text("object"), cell.Text("role"), cell.Text("verb")));
    }

    [Fact]
    public async Task The_project_is_away()
    {
        await using var server = KeyedServer.Start(_storage, Keys);
        _storage.Project.Before = (context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        var told = await server.Diagnose("rls-policies");

        Assert.Equal((Service, Unknown), (told.Text("current_key_used"), told.Text("status")));
    }

    [Fact]
    public async Task The_key_is_a_public_one()
    {
        var told = await Ask([(KeyedServer.Anon, _storage.Project.AnonKey)]);

        Assert.Equal(("Anon Key", Unknown), (told.Text("current_key_used"), told.Text("status")));
    }

    [Fact]
    public async Task The_project_takes_the_key_no_more()
    {
        await using var other = await RestServer.Start(_storage.Database, new RestOptions { JwtSecret = new string('x', 40) });

        var told = await Ask([(KeyedServer.Service, other.ServiceKey)]);

        Assert.Equal((Service, Unknown), (told.Text("current_key_used"), told.Text("status")));
    }

    [Fact]
    public async Task A_proof_over_REST_says_what_it_did_not_try()
    {
        await using var server = KeyedServer.Start(_storage, Keys);
        await server.Client.Post("/codette/chat", """{"message":"What attack for a snare?"}""").Json();

        var told = await server.Diagnose("rls-policies?prove=true");

        Assert.Equal(Review, told.Text("status"));
        Assert.Contains("no transaction spans requests", told.Text("proof.scope"), StringComparison.Ordinal);
        Assert.Contains(told.At("matrix").EnumerateArray(), cell => cell.Text("object") == "codette.messages" && cell.Text("verb") == "select" && cell.Text("verdict") == "denied by grant");
        Assert.All(told.At("unproven").EnumerateArray(), cell => Assert.NotEqual("select", cell.Text("verb")));
    }

    [Theory]
    [InlineData("using (owner = (select auth.uid()))", "proven", Correct)]
    [InlineData("using (owner is not null)", "leaked", Leak)]
    public async Task A_users_token_is_tried_too(string policy, string verdict, string status)
    {
        _storage.Database.Prepare((admin, token) => Tell(admin, $"alter policy messages_select on codette.messages {policy}", token));
        await using var server = KeyedServer.Start(_storage, Keys, ("CODETTE_USER_TOKEN", KeyedServer.Token(Tokens.Ann)));
        await server.Client.Post("/codette/chat", """{"message":"What attack for a snare?"}""").Json(); // this machine's user's

        var told = await server.Diagnose("rls-policies");

        Assert.Equal(status, told.Text("status"));
        var cell = told.At("matrix").EnumerateArray().Single(cell => cell.Text("object") == "codette.messages" && cell.Text("role") == "user_b");
        Assert.Equal(verdict, cell.Text("verdict"));
    }

    private (string, string)[] Keys => [(KeyedServer.Service, _storage.Project.ServiceKey), (KeyedServer.Anon, _storage.Project.AnonKey)];

    private async Task<JsonElement> Ask((string, string)[] keys)
    {
        await using var server = KeyedServer.Start(_storage, keys);
        return await server.Diagnose("rls-policies");
    }

    private static async Task Tell(string admin, string sql, CancellationToken token)
    {
        await using var source = NpgsqlDataSource.Create(admin);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(token);
    }
}
