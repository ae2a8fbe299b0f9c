using Codette.Application.Diagnostics;

namespace Codette.Infrastructure.Sqlite.Diagnostics;

/// <summary>Looks at the files from outside.</summary>
internal static class SqliteFiles
{
    private const UnixFileMode ReadByOthers = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode EnterByOthers = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Null when there is no file, or nobody may look.</summary>
    public static StorageFiles? Read(string path, string? journalMode)
    {
        try
        {
            var file = new FileInfo(path);
            var log = new FileInfo(path + "-wal");
            return file.Exists
                ? new StorageFiles(
                    file.Length, log.Exists ? log.Length : 0, new DriveInfo(file.DirectoryName!).AvailableFreeSpace, journalMode, IsOpenToOthers(file))
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool? IsOpenToOthers(FileInfo file) => OperatingSystem.IsWindows()
        ? null
        : (file.UnixFileMode & ReadByOthers) != 0 && (file.Directory!.UnixFileMode & EnterByOthers) != 0;
}
