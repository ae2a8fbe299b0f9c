using Microsoft.Extensions.Logging;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>What this room says in the log. No message holds a key, a token, or what somebody looked for.</summary>
internal static partial class SupabaseLog
{
    [LoggerMessage(3301, LogLevel.Information, "Supabase client connected with service role (full access)")]
    public static partial void ServiceRole(ILogger logger);

    [LoggerMessage(3302, LogLevel.Warning, "Supabase client connected with anon (limited by RLS). {Warning}")]
    public static partial void Anon(ILogger logger, string warning);

    [LoggerMessage(3303, LogLevel.Warning, "Supabase client connected with the role {Role}, which is neither service_role nor anon")]
    public static partial void OtherRole(ILogger logger, string role);

    [LoggerMessage(3304, LogLevel.Warning, "Supabase is configured but not reachable: {Reason}")]
    public static partial void NotReachable(ILogger logger, string reason);

    [LoggerMessage(3305, LogLevel.Warning, "{Setting}: {Advice}")]
    public static partial void Advice(ILogger logger, string setting, string advice);
}
