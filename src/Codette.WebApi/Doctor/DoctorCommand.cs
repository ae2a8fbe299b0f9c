using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AutoMapper;
using Codette.Application.Diagnostics;
using Codette.Domain.RowSecurity;
using Codette.WebApi.Diagnostics;
using MediatR;
using Spectre.Console;

namespace Codette.WebApi.Doctor;

/// <summary>
/// <c>doctor</c>: examines keys and row security without the server, of Codette's database or of any other, and ends with a
/// code that a script can go by: 0 correct, 1 something was found, 2 it could not be looked at.
/// </summary>
internal static class DoctorCommand
{
    private const int Correct = 0, Found = 1, CouldNotLook = 2;

    /// <summary>A big database is given the time that it takes.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    public static bool IsMeant(string[] args) => args is ["doctor", ..];

    public static async Task<int> Run(string[] args, IServiceProvider services, TextWriter output, bool isTerminal)
    {
        if (DoctorOptions.Parse(args.AsSpan(1), out var options) is { } mistake)
        {
            await output.WriteLineAsync($"{mistake}\n\n{DoctorOptions.Usage}");
            return CouldNotLook;
        }

        if (options.IsHelp)
        {
            await output.WriteLineAsync(DoctorOptions.Usage);
            return Correct;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true; // the transaction is rolled back first
            stop.Cancel();
        };
        try
        {
            return await Examine(options, services, output, isTerminal, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return await Fail(args, "It was stopped before it came to an end; what it tried was rolled back.", output, Console.Error);
        }
    }

    private static async Task<int> Examine(
        DoctorOptions options, IServiceProvider services, TextWriter output, bool isTerminal, CancellationToken cancellationToken)
    {
        var mediator = services.GetRequiredService<IMediator>();
        var report = (await mediator.Send(
            new GetRlsPolicies(options.Proves) { Schemas = options.Schemas, StepsDown = options.StepsDown, PublicTables = options.PublicTables, Patience = _patience },
            cancellationToken)).Value;
        var keys = (await mediator.Send(new GetCredentials(), cancellationToken)).Value;
        var mapper = services.GetRequiredService<IMapper>();
        var told = DoctorReport.Of(mapper.Map<RlsPoliciesDiagnosis>(report), mapper.Map<CredentialsDiagnosis>(keys));
        if (options.IsJson)
        {
            await WriteJson(output, told);
        }
        else
        {
            new DoctorPage(Screen(output, isTerminal)).Show(told);
        }

        return report.Judgement.Standing switch { Standing.Correct => Correct, Standing.Unknown => CouldNotLook, _ => Found };
    }

    /// <summary>What is told when it does not even come to looking.</summary>
    public static async Task<int> Fail(string[] args, string sentence, TextWriter output, TextWriter error)
    {
        if (args.Contains("--json"))
        {
            await WriteJson(output, DoctorReport.Unknown(sentence));
        }
        else
        {
            await error.WriteLineAsync(sentence);
        }

        return CouldNotLook;
    }

    private static Task WriteJson(TextWriter output, DoctorReport report) =>
        output.WriteLineAsync(JsonSerializer.Serialize(report, DoctorJson.Readable.DoctorReport));

    private static IAnsiConsole Screen(TextWriter output, bool isTerminal)
    {
        var screen = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
        {
            screen.Profile.Width = 10_000; // nobody's window breaks the lines
        }

        return screen;
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DoctorReport))]
internal sealed partial class DoctorJson : JsonSerializerContext
{
    /// <summary>For people to read too: on many lines, signs and letters as they are.</summary>
    public static DoctorJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
