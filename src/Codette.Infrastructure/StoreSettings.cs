using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Codette.Domain.Identity;
using Codette.Domain.RowSecurity;
using Codette.Infrastructure.Postgres;
using Codette.Infrastructure.SupabaseRest;
using Microsoft.Extensions.Configuration;

namespace Codette.Infrastructure;

/// <summary>Where data is kept, as the settings say.</summary>
internal enum StoreKind
{
    Sqlite,
    Postgres,
    Supabase,
}

/// <summary>Reads the settings that choose a store and fill its options. An empty value is the same as none.</summary>
internal static class StoreSettings
{
    private static readonly (string Name, KeyPurpose Purpose)[] _keys =
    [
        ("SUPABASE_SERVICE_ROLE_KEY", KeyPurpose.Service), ("SUPABASE_SECRET_KEY", KeyPurpose.Service),
        ("SUPABASE_ANON_KEY", KeyPurpose.Public), ("SUPABASE_PUBLISHABLE_KEY", KeyPurpose.Public), ("VITE_SUPABASE_ANON_KEY", KeyPurpose.Public),
    ];

    /// <summary>
    /// <c>CODETTE_STORE</c> forces one. Without it, in this order: a project with a service key, a database, a project with a
    /// public key, which can keep nothing private, and the embedded store.
    /// </summary>
    public static StoreKind Choose(IConfiguration settings, DateTimeOffset now) => settings.Text("CODETTE_STORE")?.ToUpperInvariant() switch
    {
        null => ChooseByItself(settings, now),
        "SQLITE" => StoreKind.Sqlite,
        "POSTGRES" => settings.Text("DATABASE_URL") is not null
            ? StoreKind.Postgres
            : throw new StartupException("CODETTE_STORE is postgres, so DATABASE_URL has to name a database."),
        "SUPABASE" => BestKey(settings, now) is not null
            ? StoreKind.Supabase
            : throw new StartupException(
                "CODETTE_STORE is supabase, so SUPABASE_URL and SUPABASE_SERVICE_ROLE_KEY have to name a project and its key. " + Advice(settings, now)),
        _ => throw new StartupException("CODETTE_STORE has to be sqlite, postgres or supabase."),
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

    public static void Fill(this SupabaseOptions options, IConfiguration settings, DateTimeOffset now) =>
        (options.Url, options.Keys, options.User) = (Project(settings), Keys(settings, Project(settings), now), User(settings));

    private static UserToken? User(IConfiguration settings) => settings.Text("CODETTE_USER_TOKEN") is not { } text ? null
        : UserToken.Read(text) ?? throw new StartupException("CODETTE_USER_TOKEN has to be the access token of a user: three parts with dots between them, with the user's id as its sub.");

    /// <summary>What may be shown of every setting that holds something where a key belongs, whichever store is used.</summary>
    public static IReadOnlyList<KeyReading> Readings(IConfiguration settings, DateTimeOffset now) =>
        [.. Keys(settings, Uri.TryCreate(ProjectText(settings), UriKind.Absolute, out var project) ? project : null, now).Select(key => key.Reading)];

    /// <summary>What is no usable key is told and not used.</summary>
    private static IReadOnlyList<SupabaseSetting> Keys(IConfiguration settings, Uri? project, DateTimeOffset now) =>
    [
        .. from key in _keys
           let text = settings[key.Name]
           where !string.IsNullOrWhiteSpace(text)
           select new SupabaseSetting(text.Trim(), SupabaseKey.Read(text, new KeyPlace(key.Name, key.Purpose, project), now)),
    ];

    private static StoreKind ChooseByItself(IConfiguration settings, DateTimeOffset now) => (BestKey(settings, now)?.Role, settings.Text("DATABASE_URL")) switch
    {
        (KeyRoles.Service, _) => StoreKind.Supabase,
        (_, not null) => StoreKind.Postgres,
        (not null, _) => StoreKind.Supabase,
        _ => StoreKind.Sqlite,
    };

    /// <summary>The key that would be used; null without a project or without a usable key.</summary>
    private static KeyReading? BestKey(IConfiguration settings, DateTimeOffset now) => Project(settings) is null
        ? null
        : SupabaseKeys.Choose(Readings(settings, now)).Key;

    private static string Advice(IConfiguration settings, DateTimeOffset now) =>
        string.Join(' ', Readings(settings, now).Where(reading => reading.Advice is not null)
            .Select(reading => $"{reading.Place.Setting}: {reading.Advice}"));

    private static Uri? Project(IConfiguration settings) =>
        ProjectText(settings) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) ? url
        : throw new StartupException("SUPABASE_URL has to be an https address such as https://project.supabase.co; plain http is for this machine alone.");

    /// <summary>What is examined of row security: <c>CODETTE_SCHEMAS</c>, and <c>CODETTE_PUBLIC_TABLES</c> as <c>schema.table</c>.</summary>
    public static RowSecurityScope Scope(IConfiguration settings) => new(
        List(settings, "CODETTE_SCHEMAS") is [_, ..] schemas ? schemas : null,
        [
            .. List(settings, "CODETTE_PUBLIC_TABLES").Select(name => name.Split('.') is [{ Length: > 0 } schema, { Length: > 0 } table]
                ? new ObjectName(schema, table)
                : throw new StartupException("CODETTE_PUBLIC_TABLES has to be tables such as public.profiles, separated by commas.")),
        ]);

    public static bool NamesDatabase(IConfiguration settings) => settings.Text("DATABASE_URL") is not null;

    public static bool NamesProject(IConfiguration settings) => ProjectText(settings) is not null;

    private static string? ProjectText(IConfiguration settings) => settings.Text("SUPABASE_URL") ?? settings.Text("VITE_SUPABASE_URL");

    private static string[] List(IConfiguration settings, string name) =>
        settings.Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string? Text(this IConfiguration settings, string name) => settings[name]?.Trim() is { Length: > 0 } text ? text : null;
}
