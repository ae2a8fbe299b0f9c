using Codette.Application.Common;
using Codette.Infrastructure.Sqlite.Knowledge;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Codette.Infrastructure.Sqlite;

/// <summary>Makes the database ready before the first request is taken; one that cannot be used stops the start.</summary>
internal sealed class SqliteStartup(SqliteDatabase database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var path = database.Options.Path;
        try
        {
            MakeFolder(Path.GetDirectoryName(path)!);
            using var session = database.OpenForWriting(create: true);
            SqliteMigrations.Run(session.Connection, path);
            SqliteKnowledgeEdition.Bring(session.Connection);
        }
        catch (SqliteException fault)
        {
            throw new StartupException($"The database {path} cannot be used: {SqliteFaults.Translate(fault).Message} (CODETTE_DATA names its folder.)", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The folder of the database, {Path.GetDirectoryName(path)}, cannot be made: {fault.Message} (CODETTE_DATA names it.)", fault);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What musicians ask and work on is nobody else's business on a shared machine; a folder that exists is left as it is.</summary>
    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
