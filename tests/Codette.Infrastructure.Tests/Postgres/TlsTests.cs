using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.Postgres.Diagnostics;
using Codette.Infrastructure.Tests.Contracts;
using Codette.Testing.Postgres;
using Microsoft.Extensions.Options;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>A server with a certificate, and who is believed to be it.</summary>
public sealed class TlsTests : IDisposable
{
    private const int Patience = 60_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codette-tls-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact(Timeout = Patience)]
    public async Task A_server_is_believed_by_its_authority_and_its_name_alone()
    {
        var binaries = Needed.From(PostgresBinaries.OfMachine());
        using var authority = Authority("CN=The authority of the test");
        using var stranger = Authority("CN=Another authority");
        await Issue(authority, "localhost");
        await using var cluster = Needed.From(await PostgresServer.StartPrivate(
            binaries, ["ssl = on", $"ssl_cert_file = '{At("server.crt")}'", $"ssl_key_file = '{At("server.key")}'"], Token));
        var address = new Npgsql.NpgsqlConnectionStringBuilder(cluster.AdminConnectionString) { Host = "localhost", SslMode = Npgsql.SslMode.Prefer };

        Assert.NotEmpty(await Migrate(address.ConnectionString, authority));
        Assert.True(await IsEncrypted(address.ConnectionString, At("authority.crt")));
        Assert.False(await IsEncrypted(cluster.AdminConnectionString + ";SSL Mode=Disable", null));
        var wrongAuthority = await Assert.ThrowsAnyAsync<Exception>(() => Migrate(address.ConnectionString, stranger));
        address.Host = "127.0.0.1";
        var wrongName = await Assert.ThrowsAnyAsync<Exception>(() => Migrate(address.ConnectionString, authority));

        Assert.All([wrongAuthority, wrongName], refused =>
            Assert.Contains("certificate", PostgresFaults.Reason(Assert.IsType<Npgsql.NpgsqlException>(refused)), StringComparison.Ordinal));
    }

    /// <summary>As the diagnosis of the database tells it.</summary>
    private static async Task<bool?> IsEncrypted(string url, string? authority)
    {
        var addresses = new PostgresAddresses(Options.Create(new PostgresOptions { Url = url, CaFile = authority }));
        await using var database = new PostgresDatabase(addresses, new PostgresRetries(TimeProvider.System), TimeProvider.System);
        return (await database.Run(FoundServer.Look(), Token)).IsEncrypted;
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
    }

    private Task<IReadOnlyList<string>> Migrate(string url, X509Certificate2 authority)
    {
        File.WriteAllText(At("authority.crt"), authority.ExportCertificatePem());
        var options = new PostgresOptions { Url = url, CaFile = At("authority.crt") };
        return new PostgresMigrations(new PostgresAddresses(Options.Create(options))).Run(Token);
    }

    /// <summary>The server's certificate and key, which has to be its user's own and nobody else's to read.</summary>
    private async Task Issue(X509Certificate2 authority, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var issued = request.Create(authority, now.AddHours(-1), now.AddDays(1), [1, 2, 3, 4]);
        await File.WriteAllTextAsync(At("server.crt"), issued.ExportCertificatePem(), Token);
        await File.WriteAllTextAsync(At("server.key"), key.ExportPkcs8PrivateKeyPem(), Token);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(At("server.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        if (Environment.IsPrivilegedProcess)
        {
            using var chown = Process.Start("chown", ["-R", "postgres", _folder.FullName]);
            await chown.WaitForExitAsync(Token);
        }
    }

    private string At(string file) => Path.Combine(_folder.FullName, file);
}
