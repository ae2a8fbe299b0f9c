using Codette.Application.Chat;
using Codette.Application.Diagnostics;
using Codette.Application.Feedback;
using Codette.Application.Knowledge;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Infrastructure.Postgres.Chat;
using Codette.Infrastructure.Postgres.Diagnostics;
using Codette.Infrastructure.Postgres.Feedback;
using Codette.Infrastructure.Postgres.Knowledge;
using Codette.Infrastructure.Postgres.RowSecurity;
using Codette.Infrastructure.Postgres.Sessions;
using Codette.Infrastructure.Postgres.Suggestions;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Postgres;

/// <summary>Everything that keeps data in PostgreSQL.</summary>
public static class PostgresModule
{
    public static IServiceCollection AddPostgres(this IServiceCollection services, Action<PostgresOptions> configure)
    {
        services.AddOptions<PostgresOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PostgresAddresses>();
        services.AddSingleton<PostgresRetries>();
        services.AddSingleton<PostgresDatabase>();
        services.AddSingleton<PostgresMigrations>();
        services.AddHostedService<PostgresStartup>();
        services.AddSingleton<IConversationStore, PostgresConversationStore>();
        services.AddSingleton<ISessionStore, PostgresSessionStore>();
        services.AddSingleton<ISuggestionStore, PostgresSuggestionStore>();
        services.AddSingleton<IKnowledgeStore, PostgresKnowledgeStore>();
        services.AddSingleton<IFeedbackStore, PostgresFeedbackStore>();
        services.AddSingleton<IDatabaseProbe, PostgresDatabaseProbe>();
        services.AddSingleton<IRowSecurityProbe, PostgresRowSecurityProbe>();
        services.AddSingleton(provider => Describe(provider.GetRequiredService<PostgresAddresses>()));
        return services;
    }

    /// <summary>For a database that is only examined, whatever keeps the data.</summary>
    public static IServiceCollection AddPostgresExamination(this IServiceCollection services, Action<PostgresOptions> configure)
    {
        services.AddOptions<PostgresOptions>().Configure(configure).ValidateDataAnnotations();
        services.AddSingleton<PostgresAddresses>();
        return services.AddSingleton<IRowSecurityProbe, PostgresRowSecurityProbe>();
    }

    private static StoreDescription Describe(PostgresAddresses addresses) => addresses.Callers is null
        ? new StoreDescription("PostgreSQL", addresses.Location, "DATABASE_URL is set", ["DATABASE_URL"])
        : new StoreDescription(
            "PostgreSQL", addresses.Location, "DATABASE_URL is set, DATABASE_CALLER_URL for callers", ["DATABASE_URL", "DATABASE_CALLER_URL"]);
}
