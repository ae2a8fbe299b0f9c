using System.ComponentModel.DataAnnotations;

namespace Codette.WebApi.Http.Settings;

/// <summary>How the log is written.</summary>
public enum LogFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>One JSON object a line, for programs.</summary>
    Json,
}

/// <summary>The settings of the server; each is read from the environment or from <c>.env</c> under the name in its text.</summary>
public sealed class CodetteOptions
{
    /// <summary><c>PORT</c>: the TCP port, 8000 by default; 0 takes any free one.</summary>
    [Range(0, 65_535, ErrorMessage = "PORT has to be a number from 0 to 65535.")]
    public int Port { get; set; } = 8000;

    /// <summary>
    /// <c>CODETTE_HOST</c>: <c>localhost</c> (the default) is 127.0.0.1 and ::1 and nothing else, so that nobody on the
    /// network reaches Codette unasked; <c>*</c> or <c>0.0.0.0</c> is every address; else one IP address of this machine.
    /// </summary>
    [ListenHost]
    public string Host { get; set; } = "localhost";

    /// <summary><c>CODETTE_DATA</c>: the folder of the embedded database; by default <c>codette</c> in the user's local application data.</summary>
    [Required(ErrorMessage = "CODETTE_DATA has to name a folder.")]
    public string Data { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "codette");

    /// <summary><c>CODETTE_STUDIO</c>: the folder of the built studio; by default <c>studio</c> beside the program, where the build puts it.</summary>
    [Required(ErrorMessage = "CODETTE_STUDIO has to name a folder.")]
    public string Studio { get; set; } = Path.Combine(AppContext.BaseDirectory, "studio");

    /// <summary><c>CODETTE_ORIGINS</c>: the web pages that may use Codette, separated by commas.</summary>
    [WebOrigins]
    public IReadOnlyList<string> Origins { get; set; } =
    [
        .. from host in (string[])["localhost", "127.0.0.1"]
           from port in (int[])[5173, 5174, 5175, 3000, 4173]
           select FormattableString.Invariant($"http://{host}:{port}"),
    ];

    /// <summary><c>CODETTE_LOG_LEVEL</c>: Trace, Debug, Information (the default), Warning, Error, Critical or None.</summary>
    [EnumDataType(typeof(LogLevel), ErrorMessage = SettingsSource.LogLevelRule)]
    public LogLevel LogLevel { get; set; } = LogLevel.Information;

    /// <summary><c>CODETTE_LOG_FORMAT</c>: <c>text</c> (the default) or <c>json</c>.</summary>
    [EnumDataType(typeof(LogFormat), ErrorMessage = SettingsSource.LogFormatRule)]
    public LogFormat LogFormat { get; set; }

    /// <summary>True when only this machine can reach the server.</summary>
    public bool IsLoopback => ListenAddresses.IsLoopback(Host);
}
