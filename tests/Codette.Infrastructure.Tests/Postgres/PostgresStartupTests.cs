using Codette.Application.Common;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Sqlite;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>A database that cannot be used stops the start with one sentence that names what to change.</summary>
public sealed class PostgresStartupTests(PostgresFixture fixture) : IClassFixture<PostgresFixture>
{
    private const int Patience = 60_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task One_connection_is_enough_for_a_new_database()
    {
        await using var database = await TestDatabase.Create(await Needed.From(PostgresShared.Server), token: Token);
        await using var stores = await PostgresStores.Start(database, options => options.MaxConnections = 1);

        Assert.NotEmpty(await stores.Get<Application.Knowledge.IKnowledgeStore>().ReadAll(Application.Identity.Caller.Local, Token));
    }

    [Theory(Timeout = Patience)]
    [InlineData("postgres://me:Geheim99@nowhere.invalid/d", "The database nowhere.invalid:5432/d cannot be used: ")]
    [InlineData("postgres://me:Geheim99@127.0.0.1:1/d", "The database 127.0.0.1:1/d cannot be used: ")]
    [InlineData("postgres://me:Geheim99@127.0.0.1:1/d?sslrootcert=/nowhere.pem", "The root certificate in DATABASE_URL names a file that is not there.")]
    [InlineData("postgres://me:Geheim99@127.0.0.1:0/d", "DATABASE_URL cannot be read: ")]
    public async Task An_address_that_leads_nowhere_is_told(string url, string sentence)
    {
        var refused = await Assert.ThrowsAsync<StartupException>(() => HostedStores.Start(services => services.AddPostgres(options =>
            (options.Url, options.StartTimeout) = (url, TimeSpan.Zero))));

        Assert.StartsWith(sentence, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Geheim99", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory(Timeout = Patience)]
    [InlineData(null, "DATABASE_CA names a file that is not there.")]
    [InlineData("no certificate", "DATABASE_CA names a file that is no certificate or cannot be read.")]
    public async Task An_authority_that_is_none_is_told(string? content, string sentence)
    {
        Needed.From(fixture.Services);
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "ca.pem");
        if (content is not null)
        {
            Directory.CreateDirectory(folder.Path);
            await File.WriteAllTextAsync(file, content, Token);
        }

        var refused = await Assert.ThrowsAsync<StartupException>(() => PostgresStores.Start(fixture.Database!, options => options.CaFile = file));

        Assert.Equal(sentence, refused.Message);
    }

    [Fact(Timeout = Patience)]
    public async Task A_server_without_TLS_is_refused_where_an_authority_is_wanted()
    {
        Needed.From(fixture.Services);

        var refused = await Assert.ThrowsAsync<StartupException>(() => PostgresStores.Start(
            fixture.Database!, options => options.Url += ";SSL Mode=VerifyFull"));

        Assert.Contains("SSL", refused.Message, StringComparison.Ordinal);
    }
}
