using Codette.Application;
using Codette.Infrastructure;
using Codette.WebApi.Analysis;
using Codette.WebApi.Chat;
using Codette.WebApi.Diagnostics;
using Codette.WebApi.Doctor;
using Codette.WebApi.Feedback;
using Codette.WebApi.Health;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Docs;
using Codette.WebApi.Http.Logging;
using Codette.WebApi.Http.Settings;
using Codette.WebApi.Identity;
using Codette.WebApi.Knowledge;
using Codette.WebApi.NotOffered;
using Codette.WebApi.Processing;
using Codette.WebApi.Realtime;
using Codette.WebApi.Sessions;
using Codette.WebApi.Studio;
using Codette.WebApi.Suggestions;

var builder = WebApplication.CreateSlimBuilder(args).AddSettings().AddLog();
try
{
    if (MigrationsCommand.IsMeant(args))
    {
        return await MigrationsCommand.Run(args, builder.Configuration, Console.Out);
    }

    builder.Services
        .AddApplication().AddInfrastructure(builder.Configuration, SettingsSource.DataFolder, DoctorCommand.IsMeant(args))
        .AddHttp().AddSignIn().AddHealth().AddProcess().AddRealtime().AddDiagnostics().AddStudio().AddApiDocument();

    var app = builder.Build();
    if (DoctorCommand.IsMeant(args))
    {
        return await DoctorCommand.Run(args, app.Services, Console.Out, !Console.IsOutputRedirected);
    }

    app.UseHttp();

    app.MapHealth();
    app.MapChat();
    app.MapSuggestions();
    app.MapSessions();
    app.MapProcess();
    app.MapKnowledge();
    app.MapAnalysis();
    app.MapFeedback();
    app.MapDiagnostics();
    app.MapRealtime();
    app.MapNotOffered();
    app.MapStudio();
    app.MapDocs();
    if (OpenApiCommand.IsMeant(args))
    {
        return await OpenApiCommand.Run(args, app, Console.Out);
    }

    app.ShowBanner();
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (StartFailure.Explain(fault, builder.Configuration) is { } sentence)
{
    if (DoctorCommand.IsMeant(args))
    {
        return await DoctorCommand.Fail(args, sentence, Console.Out, Console.Error);
    }

    await Console.Error.WriteLineAsync(sentence);
    return 1;
}

/// <summary>Public for the tests that start the whole server.</summary>
public partial class Program;
