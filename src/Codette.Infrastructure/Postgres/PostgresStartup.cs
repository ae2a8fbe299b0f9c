using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Codette.Application.Common;
using Codette.Infrastructure.Postgres.Knowledge;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Codette.Infrastructure.Postgres;

/// <summary>Makes the database ready before the first request is taken; one that cannot be used stops the start.</summary>
internal sealed class PostgresStartup(
    PostgresAddresses addresses, PostgresMigrations migrations, PostgresDatabase database, TimeProvider time,
    ILogger<PostgresStartup> logger) : IHostedService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        CheckAuthorities(addresses.Backend, "DATABASE_URL");
        CheckAuthorities(addresses.Callers, "DATABASE_CALLER_URL");
        try
        {
            await Await(cancellationToken);
            if (await migrations.Run(cancellationToken) is [_, ..] applied)
            {
                PostgresLog.Migrated(logger, string.Join(", ", applied));
            }

            await CheckLogins(cancellationToken);
            await PostgresKnowledgeEdition.Bring(database, cancellationToken);
        }
        catch (NpgsqlException fault)
        {
            throw new StartupException(
                $"The database {addresses.Location} cannot be used: {PostgresFaults.Reason(fault)} (DATABASE_URL names it.)", fault);
        }
        catch (StorageException fault)
        {
            throw new StartupException($"The database {addresses.Location} cannot be used: {fault.Message} (DATABASE_URL names it.)", fault);
        }

        if (addresses.IsUnvalidated)
        {
            PostgresLog.Unvalidated(logger, addresses.Location);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Npgsql would look at the file in the midst of a handshake, and tell of it what a user cannot read.</summary>
    private void CheckAuthorities(NpgsqlConnectionStringBuilder? address, string url)
    {
        if (address?.RootCertificate is not { } file)
        {
            return;
        }

        var setting = addresses.Options.CaFile is null ? $"The root certificate in {url}" : "DATABASE_CA";
        if (!File.Exists(file))
        {
            throw new StartupException($"{setting} names a file that is not there.");
        }

        try
        {
            X509CertificateLoader.LoadCertificateFromFile(file).Dispose();
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{setting} names a file that is no certificate or cannot be read.", fault);
        }
    }

    /// <summary>A database that was started together with Codette may need a moment more.</summary>
    private async Task Await(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var isTold = false;
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(PostgresAddresses.Alone(addresses.Backend));
                await connection.OpenInTime(cancellationToken);
                return;
            }
            catch (NpgsqlException fault) when (
                PostgresFaults.AftermathOf(fault) != Aftermath.Final && time.GetElapsedTime(began) < addresses.Options.StartTimeout)
            {
                if (!isTold)
                {
                    PostgresLog.Waiting(logger, addresses.Location, PostgresFaults.Reason(fault));
                }

                isTold = true;
                await Task.Delay(_pause, time, cancellationToken);
            }
        }
    }

    private async Task CheckLogins(CancellationToken cancellationToken)
    {
        var backend = await ReadLogin(addresses.Backend, cancellationToken);
        backend.Check("DATABASE_URL", needsService: true);
        var callers = backend;
        if (addresses.Callers is { } address)
        {
            callers = await ReadCallers(address, cancellationToken);
            callers.Check("DATABASE_CALLER_URL", needsService: false);
            if (callers.Tables != backend.Tables)
            {
                throw new StartupException("DATABASE_CALLER_URL names another database than DATABASE_URL; only the login may differ.");
            }
        }

        if (callers.Weakness is { } weakness)
        {
            PostgresLog.WeakLogin(logger, callers.Name, weakness);
        }
    }

    private static async Task<PostgresLogin> ReadCallers(NpgsqlConnectionStringBuilder address, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadLogin(address, cancellationToken);
        }
        catch (NpgsqlException fault)
        {
            throw new StartupException(
                $"The database cannot be used for callers: {PostgresFaults.Reason(fault)} (DATABASE_CALLER_URL names it.)", fault);
        }
    }

    private static async Task<PostgresLogin> ReadLogin(NpgsqlConnectionStringBuilder address, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(PostgresAddresses.Alone(address));
        await connection.OpenInTime(cancellationToken);
        return await PostgresLogin.Read(connection, cancellationToken);
    }
}
