using System.Text.Json;

namespace Codette.Domain.Identity;

/// <summary>Who a JWT says has issued it.</summary>
internal enum JwtIssuer
{
    None,

    /// <summary><c>supabase</c>: a key of a project.</summary>
    Supabase,

    /// <summary><c>supabase-demo</c>: the command-line tool, the same keys for everybody.</summary>
    LocalTool,

    /// <summary><c>https://…/auth/v1</c>: a project's sign-in.</summary>
    SignIn,

    Foreign,
}

internal static class JwtIssuers
{
    public static JwtIssuer Read(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("supabase-demo"u8) ? JwtIssuer.LocalTool
        : reader.ValueSpan.StartsWith("supabase"u8) ? JwtIssuer.Supabase
        : reader.ValueSpan.EndsWith("/auth/v1"u8) ? JwtIssuer.SignIn
        : JwtIssuer.Foreign;
}
