using Codette.Application.Common;
using Codette.Infrastructure.Postgres;
using Microsoft.Extensions.Configuration;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>Which store the settings choose.</summary>
public sealed class StoreSettingsTests
{
    private const string Url = "postgres://me:pw@h/d";

    [Theory]
    [InlineData(null, null, "Sqlite")]
    [InlineData("", "", "Sqlite")]
    [InlineData(" ", " \t", "Sqlite")]
    [InlineData(null, Url, "Postgres")]
    [InlineData(" ", Url, "Postgres")]
    [InlineData("sqlite", null, "Sqlite")]
    [InlineData("SQLite", Url, "Sqlite")]
    [InlineData("postgres", Url, "Postgres")]
    [InlineData(" Postgres ", Url, "Postgres")]
    public void A_database_that_is_named_is_used_unless_the_other_is_forced(string? store, string? url, string chosen) =>
        Assert.Equal(chosen, StoreSettings.Choose(Settings(("CODETTE_STORE", store), ("DATABASE_URL", url)), TimeProvider.System.GetUtcNow()).ToString());

    [Theory]
    [InlineData("postgres", null, "DATABASE_URL")]
    [InlineData("postgres", " ", "DATABASE_URL")]
    [InlineData("mongo", Url, "CODETTE_STORE")]
    [InlineData("postgresql", null, "CODETTE_STORE")]
    public void What_cannot_be_chosen_is_refused_by_its_name(string store, string? url, string named)
    {
        var refused = Assert.Throws<StartupException>(() => StoreSettings.Choose(Settings(("CODETTE_STORE", store), ("DATABASE_URL", url)), TimeProvider.System.GetUtcNow()));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, PoolerMode.ByPort)]
    [InlineData(" ", PoolerMode.ByPort)]
    [InlineData(" Session", PoolerMode.Session)]
    [InlineData("TRANSACTION ", PoolerMode.Transaction)]
    public void The_pooler_is_read(string? text, PoolerMode expected) => Assert.Equal(expected, Filled(("DATABASE_POOLER", text)).Pooler);

    [Theory]
    [InlineData("statement")]
    [InlineData("1")]
    public void A_pooler_that_there_is_not_is_refused(string text) => Assert.Contains(
        "DATABASE_POOLER", Assert.Throws<StartupException>(() => Filled(("DATABASE_POOLER", text))).Message, StringComparison.Ordinal);

    [Fact]
    public void The_options_hold_what_the_settings_say_without_the_spaces_around()
    {
        var options = Filled(("DATABASE_URL", $" {Url}\n"), ("DATABASE_CALLER_URL", " "), ("DATABASE_CA", " /ca.pem "));

        Assert.Equal((Url, null, "/ca.pem"), (options.Url, options.CallerUrl, options.CaFile));
    }

    private static PostgresOptions Filled(params (string Name, string? Value)[] settings)
    {
        var options = new PostgresOptions();
        options.Fill(Settings(settings));
        return options;
    }

    private static IConfiguration Settings(params (string Name, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(each => each.Name, each => each.Value)).Build();
}
