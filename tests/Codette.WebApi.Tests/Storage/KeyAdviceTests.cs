using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests;

/// <summary>A project that was meant and cannot be used.</summary>
public sealed class KeyAdviceTests
{
    [Fact]
    public async Task A_key_that_cannot_be_used_is_told_at_the_start_and_the_data_stays_here()
    {
        await using var server = new Server(
            _ => { }, settings: [("VITE_SUPABASE_URL", "https://abcdefghijklmnopqrst.supabase.co"), ("SUPABASE_SECRET_KEY", "sb_secret_cutoff")]);

        var told = Assert.Single(server.Log.Entries, entry => entry.Event == 3401);
        Assert.Equal(LogLevel.Warning, told.Level);
        Assert.Contains("The store is SQLite", told.Text, StringComparison.Ordinal);
        Assert.Contains("SUPABASE_SECRET_KEY", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cutoff", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_means_no_project_is_told_nothing()
    {
        await using var server = new Server(_ => { }, settings: [("SUPABASE_SECRET_KEY", "sb_secret_cutoff")]);

        Assert.DoesNotContain(server.Log.Entries, entry => entry.Event == 3401);
    }
}
