using Codette.WebApi.Tests.Identity;
using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests;

/// <summary>Servers of one project that differ in their keys.</summary>
internal static class KeyedServer
{
    public const string Service = "SUPABASE_SERVICE_ROLE_KEY", Secret = "SUPABASE_SECRET_KEY", Anon = "SUPABASE_ANON_KEY",
        Publishable = "SUPABASE_PUBLISHABLE_KEY", Vite = "VITE_SUPABASE_ANON_KEY";

    public static readonly (string, string)[] SignIn = [("SUPABASE_JWT_SECRET", Tokens.Secret), ("SUPABASE_JWT_ISSUER", Tokens.Issuer)];

    /// <summary>A server with these keys and no others.</summary>
    public static Server Start(ServerStorage storage, (string, string)[] keys, params (string, string)[] more) => new(
        _ => { }, storage, LogLevel.Trace, [(Service, ""), (Anon, ""), .. keys, .. more]);

    public static string Token(Guid person, Action<System.Text.Json.Nodes.JsonObject>? change = null)
    {
        var claims = Tokens.Claims(person, TimeProvider.System.GetUtcNow());
        change?.Invoke(claims);
        return Tokens.Sign(claims, new SecretSigner(Tokens.Secret));
    }

    public static (string, string) Bearer(string token) => ("Authorization", $"Bearer {token}");
}
