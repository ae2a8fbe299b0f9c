using System.Text.Json;
using Codette.WebApi.Tests.Diagnostics;

namespace Codette.WebApi.Tests;

/// <summary>What the diagnosis tells of a database of one's own.</summary>
public sealed class RowSecurityDiagnosisTests(Server server)
{
    [Fact]
    public async Task Without_a_proof_it_says_what_was_looked_at()
    {
        var told = await server.Diagnose("rls-policies");

        Assert.Equal(("None", "✅ CORRECT", "ok"), (told.Text("current_key_used"), told.Text("status"), told.Text("state")));
        Assert.Empty(told.At("findings").EnumerateArray());
        Assert.Contains("codette", told.At("examined.schemas").EnumerateArray().Select(schema => schema.GetString()));
        Assert.Equal(("usage", "codette_backend"), (told.Text("examined.schemas_from"), told.Text("examined.login")));
        var messages = told.At("tables").EnumerateArray().Single(table => table.Text("object") == "codette.messages");
        Assert.Equal((true, true, "table"), (messages.At("rls_enabled").GetBoolean(), messages.At("rls_forced").GetBoolean(), messages.Text("kind")));
        Assert.Equal(["insert", "select"], messages.At("policies").EnumerateArray().Select(policy => policy.Text("verb")).Order(StringComparer.Ordinal));
        Assert.Equal(["select", "insert"], messages.At("grants.authenticated").EnumerateArray().Select(verb => verb.GetString()));
        Assert.DoesNotContain(told.At("matrix").EnumerateArray(), cell => cell.Text("verb") != "select");
    }

    [Fact]
    public async Task With_a_proof_every_cell_holds_and_what_was_tried_is_told()
    {
        var told = await server.Diagnose("rls-policies?prove=true");

        Assert.Equal("✅ CORRECT", told.Text("status"));
        Assert.Empty(told.At("unproven").EnumerateArray());
        var cells = told.At("matrix").EnumerateArray().ToArray();
        Assert.All(cells, cell => Assert.Equal(JsonValueKind.True, cell.At("holds").ValueKind));
        Assert.Equal(["anon", "service_role", "user_a", "user_b"], cells.Select(cell => cell.Text("role")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["call", "change_owner", "delete", "insert", "select", "update", "upsert"], cells.Select(cell => cell.Text("verb")).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["denied by grant", "denied by policy", "proven"], cells.Select(cell => cell.Text("verdict")).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains("rolled back", told.Text("proof.scope"), StringComparison.Ordinal);
        Assert.Contains("codette.messages_seq_seq", told.At("proof.sequences_advanced").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Who_is_no_administrator_proves_nothing()
    {
        await using var signIn = new Server(_ => { }, settings: ("SUPABASE_JWT_SECRET", Identity.Tokens.Secret));

        await signIn.Client.Call(HttpMethod.Get, "/api/diagnostics/rls-policies?prove=true").Refuses(403, "administrator_required");
    }
}
