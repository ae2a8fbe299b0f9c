using System.Globalization;
using Codette.WebApi.Http.Settings;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Compact;

namespace Codette.WebApi.Http.Logging;

/// <summary>Serilog writes; which level goes through is decided before it, where asking costs nothing.</summary>
internal static class LogSetup
{
    private const string Line = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>
    /// What starts with these says nothing to Codette's users: the host tells failures of the start, which Program tells
    /// better, and for each request opens a scope that nobody reads; AutoMapper speaks of its licence (docs/adr); Polly of every
    /// attempt to reach a project, with the whole fault, which the one who asked is told in a word.
    /// </summary>
    private static readonly string[] _silent =
    [
        "Microsoft.Extensions.Hosting.Internal.Host",
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.Server.Kestrel",
        "LuckyPennySoftware.AutoMapper.License",
        "Polly",
    ];

    public static WebApplicationBuilder AddLog(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<ILoggerProvider>(provider => new SerilogLoggerProvider(
            CreateLogger(provider.GetRequiredService<IOptions<CodetteOptions>>().Value.LogFormat), dispose: true));
        builder.Services.AddOptions<LoggerFilterOptions>().Configure<IOptions<CodetteOptions>>((filter, options) =>
        {
            filter.MinLevel = options.Value.LogLevel;
            filter.AddFilter("Microsoft", (LogLevel)Math.Max((int)LogLevel.Warning, (int)options.Value.LogLevel));
            foreach (var category in _silent)
            {
                filter.AddFilter(category, LogLevel.None);
            }
        });
        return builder;
    }

    private static Serilog.Core.Logger CreateLogger(LogFormat format)
    {
        var log = new LoggerConfiguration().MinimumLevel.Verbose();
        return format == LogFormat.Json
            ? log.WriteTo.Console(new CompactJsonFormatter()).CreateLogger()
            : log.WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture).CreateLogger();
    }
}
