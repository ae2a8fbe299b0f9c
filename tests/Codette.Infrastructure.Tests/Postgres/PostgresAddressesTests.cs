using Codette.Application.Common;
using Codette.Infrastructure.Postgres;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>What an address says wins over Codette's defaults, save where another choice would be wrong.</summary>
public sealed class PostgresAddressesTests
{
    private const string Plain = "postgres://me:pw@h/d";

    [Theory]
    [InlineData("Maximum Pool Size", 20, "100")]
    [InlineData("Timeout", 5, "15")]
    [InlineData("Keepalive", 30, "0")]
    [InlineData("Max Auto Prepare", 60, "0")]
    [InlineData("GSS Encryption Mode", GssEncryptionMode.Disable, "Prefer")]
    [InlineData("Application Name", "codette", "mine")]
    public void A_value_of_the_address_wins_over_the_default(string key, object standard, string given)
    {
        Assert.Equal(standard, Read(Plain)[key]);
        Assert.Equal(given, Read($"{Plain}?{Uri.EscapeDataString(key)}={given}")[key]!.ToString());
        Assert.Equal(given, Read($"Host=h;Username=me;{key}={given}")[key]!.ToString());
    }

    [Fact]
    public void A_synonym_is_the_same_value() => Assert.Equal(7, Read("Host=h;Username=me;MaxPoolSize=7").MaxPoolSize);

    [Fact]
    public void What_would_tell_secrets_or_reset_the_session_of_another_cannot_be_given()
    {
        var address = Read("Host=h;Username=me;Include Error Detail=true;Persist Security Info=true;No Reset On Close=false;Enlist=true");

        Assert.Equal((false, false, true, false), (address.IncludeErrorDetail, address.PersistSecurityInfo, address.NoResetOnClose, address.Enlist));
    }

    [Theory]
    [InlineData(5432, PoolerMode.ByPort, 60)]
    [InlineData(6543, PoolerMode.ByPort, 0)]
    [InlineData(6543, PoolerMode.Session, 60)]
    [InlineData(5432, PoolerMode.Transaction, 0)]
    public void Behind_a_pooler_of_transactions_nothing_is_prepared(int port, PoolerMode mode, int expected)
    {
        Assert.Equal(expected, Read($"postgres://me:pw@h:{port}/d", options => options.Pooler = mode).MaxAutoPrepare);
        Assert.Equal(
            expected == 0 ? 0 : 9, Read($"postgres://me:pw@h:{port}/d?Max%20Auto%20Prepare=9", options => options.Pooler = mode).MaxAutoPrepare);
    }

    [Theory]
    [InlineData("localhost", "", false)]
    [InlineData("127.0.0.1", "", false)]
    [InlineData("[::1]", "", false)]
    [InlineData("%2Ftmp", "", false)]
    [InlineData("db.example", "", true)]
    [InlineData("10.0.0.1", "?sslmode=require", true)]
    [InlineData("localhost.example", "?sslmode=prefer", true)]
    [InlineData("db.example", "?sslmode=verify-ca", false)]
    [InlineData("db.example", "?sslmode=verify-full", false)]
    public void A_way_that_leaves_the_machine_has_to_be_validated(string host, string query, bool isUnvalidated)
    {
        Assert.Equal(isUnvalidated, Of($"postgres://me:pw@{host}/d{query}").IsUnvalidated);
        Assert.Equal(isUnvalidated, Of(Plain.Replace("@h", "@localhost", StringComparison.Ordinal), options => options.CallerUrl = $"postgres://me:pw@{host}/d{query}").IsUnvalidated);
    }

    [Fact]
    public void An_authority_makes_every_way_validated()
    {
        var addresses = Of($"{Plain}?sslmode=disable", options => (options.CaFile, options.CallerUrl) = ("/ca.pem", Plain));

        Assert.All(
            [addresses.Backend, addresses.Callers!],
            address => Assert.Equal((SslMode.VerifyFull, "/ca.pem"), (address.SslMode, address.RootCertificate)));
        Assert.False(addresses.IsUnvalidated);
    }

    [Fact]
    public void The_database_of_a_login_is_named_like_it_when_none_is_named()
    {
        var addresses = Of("postgres://me:pw@h");

        Assert.Equal("me", addresses.Backend.Database);
        Assert.Equal("h:5432/me", addresses.Location);
    }

    [Fact]
    public void Fewer_connections_at_most_than_at_least_are_refused()
    {
        var refused = Assert.Throws<StartupException>(() => Of(Plain, options => options.CallerUrl = "Host=h;Username=me;Minimum Pool Size=21"));

        Assert.StartsWith("DATABASE_CALLER_URL ", refused.Message, StringComparison.Ordinal);
    }

    private static NpgsqlConnectionStringBuilder Read(string url, Action<PostgresOptions>? configure = null) => Of(url, configure).Backend;

    private static PostgresAddresses Of(string url, Action<PostgresOptions>? configure = null)
    {
        var options = new PostgresOptions { Url = url };
        configure?.Invoke(options);
        return new PostgresAddresses(Options.Create(options));
    }
}
