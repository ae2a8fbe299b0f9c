using Codette.Application.Chat;
using Codette.Application.Diagnostics;
using Codette.Application.Feedback;
using Codette.Application.Knowledge;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Infrastructure.SupabaseRest.Chat;
using Codette.Infrastructure.SupabaseRest.Diagnostics;
using Codette.Infrastructure.SupabaseRest.Feedback;
using Codette.Infrastructure.SupabaseRest.Knowledge;
using Codette.Infrastructure.SupabaseRest.Sessions;
using Codette.Infrastructure.SupabaseRest.Suggestions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>Everything that keeps data in a Supabase project over REST.</summary>
public static class SupabaseModule
{
    public static IServiceCollection AddSupabaseRest(this IServiceCollection services, Action<SupabaseOptions> configure)
    {
        services.AddOptions<SupabaseOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(SupabaseApi.Client, client => client.Timeout = Timeout.InfiniteTimeSpan) // the pipeline has its own
            .RemoveAllLoggers() // which would write addresses with what is looked for in them
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                AutomaticDecompression = System.Net.DecompressionMethods.All,
            })
            .AddResilienceHandler("supabase", (pipeline, context) =>
                SupabaseResilience.Build(pipeline, context.ServiceProvider.GetRequiredService<IOptions<SupabaseOptions>>().Value));
        services.AddHttpClient(SupabaseApi.Client).AddHttpMessageHandler(() => new WholeAnswers()); // within the pipeline
        services.AddSingleton<SupabaseAccess>();
        services.AddSingleton<SupabaseApi>();
        services.AddHostedService<SupabaseStartup>();
        services.AddSingleton<IConversationStore, SupabaseRestConversationStore>();
        services.AddSingleton<ISessionStore, SupabaseRestSessionStore>();
        services.AddSingleton<ISuggestionStore, SupabaseRestSuggestionStore>();
        services.AddSingleton<IKnowledgeStore, SupabaseRestKnowledgeStore>();
        services.AddSingleton<IFeedbackStore, SupabaseRestFeedbackStore>();
        services.AddSingleton<IDatabaseProbe, SupabaseDatabaseProbe>();
        services.AddSingleton<ReadTrials>();
        services.AddSingleton<IRowSecurityProbe, SupabaseRowSecurityProbe>();
        services.AddSingleton<IKeyProbe, SupabaseKeyProbe>();
        services.AddSingleton(provider => Describe(
            provider.GetRequiredService<IOptions<SupabaseOptions>>().Value, provider.GetRequiredService<SupabaseAccess>()));
        return services;
    }

    private static StoreDescription Describe(SupabaseOptions options, SupabaseAccess access) => new(
        "Supabase",
        options.Url!.GetLeftPart(UriPartial.Authority),
        access.HasService ? $"{access.Choice.Setting} is set"
            : access.Choice.Key is null ? access.Choice.Warning!
            : $"{access.Choice.Setting} is set, a public key: {access.Choice.Warning}",
        access.Settings,
        access.Choice.Warning);
}
