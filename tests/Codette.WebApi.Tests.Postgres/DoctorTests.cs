using System.Diagnostics;
using System.Text.Json;
using Codette.Testing.Postgres;
using Npgsql;

namespace Codette.WebApi.Tests;

/// <summary>The doctor as it is run: a process with its output, its errors and its exit code.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _database = await MigratedDatabase.Copy();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task All_is_well_is_0_and_one_object()
    {
        var run = await Run(_database.ConnectionString(TestRoles.Backend), "--json", "--prove");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var told = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(("None", "✅ CORRECT"), (told.Text("current_key_used"), told.Text("status")));
        Assert.Empty(told.At("findings").EnumerateArray());
        Assert.Empty(told.At("unproven").EnumerateArray());
        Assert.All(told.At("matrix").EnumerateArray(), cell => Assert.True(cell.At("holds").GetBoolean()));
    }

    [Fact]
    public async Task Something_found_is_1_with_what_closes_it()
    {
        await Tell("alter table codette.messages disable row level security");

        var run = await Run(_database.ConnectionString(TestRoles.Backend), "--json", "--prove", "--schema", "codette");

        Assert.Equal(1, run.Code);
        var told = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("❌ LEAK", told.Text("status"));
        Assert.Contains(told.At("findings").EnumerateArray(), finding =>
            (finding.Text("id"), finding.Text("level"), finding.Text("object"), finding.Text("remediation"))
            == ("policy-without-rls", "error", "codette.messages", "alter table \"codette\".\"messages\" enable row level security;"));
        Assert.Contains(told.At("matrix").EnumerateArray(), cell => cell.Text("verdict") == "leaked" && cell.Text("statement").Contains("\"codette\".\"messages\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody;Database=nothing")]
    [InlineData("postgres://user:pass word@host:99999/x")]
    public async Task What_cannot_be_looked_at_is_2_and_one_object_all_the_same(string address)
    {
        var run = await Run(address, "--json");

        Assert.Equal((2, ""), (run.Code, run.Error));
        Assert.Equal("UNKNOWN", JsonDocument.Parse(run.Output).RootElement.Text("status"));
        Assert.DoesNotContain("pass word", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--prove", "--frobnicate")]
    [InlineData("--schema")]
    [InlineData("--public", "profiles")]
    public async Task What_it_does_not_understand_is_2_with_its_usage(params string[] words)
    {
        var run = await Run(_database.ConnectionString(TestRoles.Backend), words);

        Assert.Equal(2, run.Code);
        Assert.Contains("Usage: doctor", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_that_is_not_there_cannot_be_looked_at()
    {
        var run = await Run(_database.ConnectionString(TestRoles.Backend), "--schema=codette,nowhere");

        Assert.Equal(2, run.Code);
        Assert.Contains("There is no schema nowhere", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_that_did_not_come_to_pass_is_not_called_correct()
    {
        await using var source = NpgsqlDataSource.Create(_database.AdminConnectionString);
        await using var other = await source.OpenConnectionAsync(Token);
        await using var hold = new NpgsqlCommand("select pg_advisory_lock(hashtextextended('codette.proof', 0))", other);
        await hold.ExecuteNonQueryAsync(Token);

        var run = await Run(_database.ConnectionString(TestRoles.Backend), "--prove");

        Assert.Equal(1, run.Code);
        Assert.Contains("⚠️ REVIEW  Another proof is under way", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task For_people_it_is_plain_when_it_is_piped()
    {
        await Tell("create table public.leads (id uuid primary key, api_key text); grant select on public.leads to anon, service_role");

        var run = await Run(_database.ConnectionString(TestRoles.Backend), "--prove");

        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.Contains("public.leads  Row security is off on a table that the interface reaches  (rls-disabled)", run.Output, StringComparison.Ordinal);
        Assert.Contains("alter table \"public\".\"leads\" enable row level security;", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"codette\.conversations +user_b +proven +policy +proven +proven +policy +policy", run.Output);
        Assert.Contains("\n❌ LEAK", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_it_stays_and_no_schema_is_made_in_a_database_that_is_not_Codettes()
    {
        await using var foreign = await TestDatabase.Create((await PostgresShared.Server).Value, token: Token);

        var run = await Run(foreign.ConnectionString(TestRoles.Backend), "--json", "--prove");

        Assert.NotEqual(2, run.Code);
        await using var source = NpgsqlDataSource.Create(foreign.AdminConnectionString);
        await using var command = source.CreateCommand("select to_regnamespace('codette') is null");
        Assert.True((bool)(await command.ExecuteScalarAsync(Token))!);
    }

    private async Task Tell(string sql)
    {
        await using var source = NpgsqlDataSource.Create(_database.AdminConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Token);
    }

    private static async Task<(int Code, string Output, string Error)> Run(string database, params string[] words)
    {
        var program = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "doctor", .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
            Environment = { ["DATABASE_URL"] = database, ["DOTNET_NOLOGO"] = "1" },
        };
        using var process = Process.Start(program)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
        await process.WaitForExitAsync(Token).WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System, Token);
        return (process.ExitCode, await output, await error);
    }
}
