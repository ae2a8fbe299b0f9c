using Codette.Application.Common;
using Codette.Infrastructure.Postgres;
using Microsoft.Extensions.Configuration;

namespace Codette.Infrastructure;

/// <summary>Where data is kept, as the settings say.</summary>
internal enum StoreKind
{
    Sqlite,
    Postgres,
}

/// <summary>Reads the settings that choose a store and fill its options. An empty value is the same as none.</summary>
internal static class StoreSettings
{
    /// <summary><c>CODETTE_STORE</c> forces one; without it a database that is named is used, and the embedded one else.</summary>
    public static StoreKind Choose(IConfiguration settings) => (settings.Text("CODETTE_STORE")?.ToUpperInvariant(), settings.Text("DATABASE_URL")) switch
    {
        (null, null) or ("SQLITE", _) => StoreKind.Sqlite,
        (null, _) => StoreKind.Postgres,
        ("POSTGRES", not null) => StoreKind.Postgres,
        ("POSTGRES", null) => throw new StartupException("CODETTE_STORE is postgres, so DATABASE_URL has to name a database."),
        _ => throw new StartupException("CODETTE_STORE has to be sqlite or postgres."),
    };

    public static void Fill(this PostgresOptions options, IConfiguration settings)
    {
        options.Url = settings.Text("DATABASE_URL") ?? "";
        options.CallerUrl = settings.Text("DATABASE_CALLER_URL");
        options.CaFile = settings.Text("DATABASE_CA");
        options.Pooler = settings.Text("DATABASE_POOLER")?.ToUpperInvariant() switch
        {
            null => PoolerMode.ByPort,
            "SESSION" => PoolerMode.Session,
            "TRANSACTION" => PoolerMode.Transaction,
            _ => throw new StartupException("DATABASE_POOLER has to be session or transaction."),
        };
    }

    private static string? Text(this IConfiguration settings, string name) => settings[name]?.Trim() is { Length: > 0 } text ? text : null;
}
