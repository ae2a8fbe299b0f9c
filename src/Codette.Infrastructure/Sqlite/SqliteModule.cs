using Codette.Application.Chat;
using Codette.Application.Diagnostics;
using Codette.Application.Feedback;
using Codette.Application.Knowledge;
using Codette.Application.Sessions;
using Codette.Application.Suggestions;
using Codette.Infrastructure.Sqlite.Chat;
using Codette.Infrastructure.Sqlite.Diagnostics;
using Codette.Infrastructure.Sqlite.Feedback;
using Codette.Infrastructure.Sqlite.Knowledge;
using Codette.Infrastructure.Sqlite.Sessions;
using Codette.Infrastructure.Sqlite.Suggestions;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Sqlite;

/// <summary>Everything that keeps data in an embedded database.</summary>
public static class SqliteModule
{
    public static IServiceCollection AddSqlite(this IServiceCollection services, Action<SqliteOptions> configure)
    {
        services.AddOptions<SqliteOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<SqliteWriter>();
        services.AddHostedService<SqliteStartup>();
        services.AddSingleton<SearchIndex>();
        services.AddHostedService(provider => provider.GetRequiredService<SearchIndex>());
        services.AddSingleton<IConversationStore, SqliteConversationStore>();
        services.AddSingleton<ISessionStore, SqliteSessionStore>();
        services.AddSingleton<ISuggestionStore, SqliteSuggestionStore>();
        services.AddSingleton<IKnowledgeStore, SqliteKnowledgeStore>();
        services.AddSingleton<IFeedbackStore, SqliteFeedbackStore>();
        services.AddSingleton<IDatabaseProbe, SqliteDatabaseProbe>();
        services.AddSingleton<IRowSecurityProbe, SqliteRowSecurityProbe>();
        services.AddSingleton(provider => new StoreDescription(
            "SQLite", provider.GetRequiredService<SqliteDatabase>().Options.Path, "the default without a DATABASE_URL", []));
        return services;
    }
}
