using System.Runtime.Versioning;
using System.Text.Json;
using Codette.WebApi.Tests.Diagnostics;

namespace Codette.WebApi.Tests;

/// <summary>What the diagnoses tell of a store that is a file.</summary>
public sealed class FileDiagnosisTests(Server server)
{
    [Fact]
    public async Task The_files_are_measured()
    {
        var body = await server.Diagnose("database");
        Assert.Equal("wal", body.Text("database.files.journal_mode"));
        Assert.Equal(new FileInfo(server.Storage.Database).Length, body.Number("database.files.size_bytes"));
        Assert.True(body.Number("database.files.wal_bytes") >= 0);
        Assert.True(body.Number("database.files.free_bytes") > 0);
    }

    [Fact]
    public async Task A_file_has_no_keys_no_roles_and_no_encryption()
    {
        var keys = await server.Diagnose("credentials");
        Assert.Contains("file of this machine", keys.Text("message"), StringComparison.Ordinal);
        var database = (await server.Diagnose("database")).At("database");
        Assert.All((string[])["effective_user", "tls"], name => Assert.Equal(JsonValueKind.Null, database.At(name).ValueKind));
        Assert.All(database.At("tables").EnumerateObject(), table =>
        {
            Assert.Equal(JsonValueKind.Null, table.Value.At("as_anon").ValueKind);
            Assert.Equal("SQLite has no such role.", table.Value.Text("as_anon_reason"));
            Assert.Equal(table.Value.Number("rows"), table.Value.Number("row_estimate"));
        });
    }

    [Fact]
    public async Task Row_security_does_not_apply_to_the_embedded_store_and_is_not_called_correct()
    {
        var body = await server.Diagnose("rls-policies");
        Assert.Equal("None", body.Text("current_key_used"));
        Assert.Equal(("UNKNOWN", "unknown"), (body.Text("status"), body.Text("state")));
        Assert.Equal("UNKNOWN", body.Text("rls_analysis.security_recommendations.status"));
        Assert.Contains("SQLite has no row security", body.Text("message"), StringComparison.Ordinal);
        Assert.DoesNotContain("CORRECT", body.GetRawText(), StringComparison.OrdinalIgnoreCase);
        var owned = body.At("rls_analysis.tables").EnumerateArray()
            .Where(table => table.At("has_owner").GetBoolean()).Select(table => table.Text("table"));
        Assert.Equal(["conversations", "feedback", "messages", "studio_sessions", "suggestions"], owned);
    }

    [Fact]
    public async Task The_proof_is_of_the_filters_by_owner_and_says_so()
    {
        var body = await server.Diagnose("rls-policies?prove=true");

        Assert.Equal(("✅ CORRECT", "ok"), (body.Text("status"), body.Text("state")));
        Assert.Contains("SQLite itself keeps nobody apart", body.Text("message"), StringComparison.Ordinal);
        var cells = body.At("matrix").EnumerateArray().ToArray();
        Assert.Equal(13, cells.Length);
        Assert.All(cells, cell => Assert.Equal("proven", cell.Text("verdict")));
        Assert.Equal(
            ["main.conversations", "main.feedback", "main.messages", "main.studio_sessions", "main.suggestions"],
            cells.Select(cell => cell.Text("object")).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_database_that_others_may_read_is_a_recommendation_until_they_may_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows files have no such mode.");
        var (folder, database) = (server.Storage.Folder, server.Storage.Database);
        var modes = (Folder: File.GetUnixFileMode(folder), Database: File.GetUnixFileMode(database));
        File.SetUnixFileMode(folder, modes.Folder | UnixFileMode.OtherExecute);
        File.SetUnixFileMode(database, modes.Database | UnixFileMode.OtherRead);
        Assert.Contains("chmod 600", (await server.Diagnose("rls-policies")).At("recommendations").ToString(), StringComparison.Ordinal);
        File.SetUnixFileMode(database, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Empty((await server.Diagnose("rls-policies")).At("recommendations").EnumerateArray());
        File.SetUnixFileMode(folder, modes.Folder);
    }
}
