using Codette.Application;
using Codette.Infrastructure;
using Codette.WebApi.Chat;
using Codette.WebApi.Feedback;
using Codette.WebApi.Health;
using Codette.WebApi.Http;
using Codette.WebApi.Http.Docs;
using Codette.WebApi.Http.Logging;
using Codette.WebApi.Http.Settings;
using Codette.WebApi.Knowledge;
using Codette.WebApi.NotOffered;
using Codette.WebApi.Processing;
using Codette.WebApi.Realtime;
using Codette.WebApi.Sessions;
using Codette.WebApi.Suggestions;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateSlimBuilder(args).AddSettings().AddLog();
builder.Services
    .AddApplication()
    .AddInfrastructure(provider => provider.GetRequiredService<IOptions<CodetteOptions>>().Value.Data)
    .AddRealtime()
    .AddHttp(
        HealthJson.Default, ChatJson.Default, SuggestionsJson.Default, SessionsJson.Default, ProcessJson.Default,
        KnowledgeJson.Default, FeedbackJson.Default, DocsJson.Default)
    .AddMapping()
    .AddHealth()
    .AddProcess()
    .AddApiDocument();

try
{
    var app = builder.Build();
    app.UseHttp();

    app.MapHealth();
    app.MapChat();
    app.MapHistory();
    app.MapConversations();
    app.MapSuggest();
    app.MapSuggestions();
    app.MapTransport();
    app.MapSessions();
    app.MapProcess();
    app.MapKnowledge();
    app.MapFeedback();
    app.MapRealtime();
    app.MapNotOffered();
    app.MapDocs();

    app.ShowBanner();
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (StartFailure.Explain(fault, builder.Configuration) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}

/// <summary>Public for the tests that start the whole server.</summary>
public partial class Program;
