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
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
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
}
