using System.Globalization;
using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Http.Settings;

/// <summary>Reads the settings: <c>.env</c> of the working directory, and over it the environment.</summary>
internal static class SettingsSource
{
    internal const string LogLevelRule =
        "CODETTE_LOG_LEVEL has to be Trace, Debug, Information, Warning, Error, Critical or None.";

    internal const string LogFormatRule = "CODETTE_LOG_FORMAT has to be text or json.";

    /// <summary>The folder of the embedded database.</summary>
    public static string DataFolder(IServiceProvider services) => services.GetRequiredService<IOptions<CodetteOptions>>().Value.Data;

    public static WebApplicationBuilder AddSettings(this WebApplicationBuilder builder)
    {
        builder.Configuration.Sources.Insert(0, new EnvFile());
        builder.Services.AddSingleton<FindSource>(services =>
            setting => EnvFile.SourceOf(services.GetRequiredService<IConfiguration>(), setting));
        builder.Services.AddOptions<CodetteOptions>()
            .Configure<IConfiguration>(Fill)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return builder;
    }

    /// <summary>An empty value is the same as none.</summary>
    private static void Fill(CodetteOptions options, IConfiguration settings)
    {
        if (Read("PORT") is { } port)
        {
            options.Port = int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new StartupException("PORT has to be a number from 0 to 65535.");
        }

        options.Host = Read("CODETTE_HOST") ?? options.Host;
        options.Data = Read("CODETTE_DATA") ?? options.Data;
        options.Studio = Read("CODETTE_STUDIO") ?? options.Studio;
        if (Read("CODETTE_ORIGINS") is { } origins)
        {
            options.Origins = origins.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        options.LogLevel = Choice("CODETTE_LOG_LEVEL", options.LogLevel, LogLevelRule);
        options.LogFormat = Choice("CODETTE_LOG_FORMAT", options.LogFormat, LogFormatRule);

        string? Read(string name) => settings[name]?.Trim() is { Length: > 0 } text ? text : null;

        T Choice<T>(string name, T otherwise, string rule)
            where T : struct, Enum =>
            Read(name) is not { } text ? otherwise
            : text.All(char.IsAsciiLetter) && Enum.TryParse<T>(text, ignoreCase: true, out var chosen) ? chosen
            : throw new StartupException(rule);
    }
}
