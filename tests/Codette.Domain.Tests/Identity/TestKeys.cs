using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Codette.Domain.Tests.Identity;

/// <summary>Makes keys that look real and open nothing.</summary>
internal static class TestKeys
{
    public const string Ref = "abcdefghijklmnopqrst";

    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly Uri Hosted = new($"https://{Ref}.supabase.co");

    public static string Anon => Jwt(Claims("anon"));

    public static string Service => Jwt(Claims("service_role"));

    public static string Publishable => Opaque("sb_publishable_", Ref);

    public static string Secret => Opaque("sb_secret_", Ref);

    public static Dictionary<string, object?> Claims(string? role, string issuer = "supabase", string? projectRef = Ref) => new()
    {
        ["iss"] = issuer,
        ["ref"] = projectRef,
        ["role"] = role,
        ["iat"] = Now.AddYears(-1).ToUnixTimeSeconds(),
        ["exp"] = Now.AddYears(9).ToUnixTimeSeconds(),
    };

    public static Dictionary<string, object?> With(this Dictionary<string, object?> claims, string name, object? value) =>
        new(claims) { [name] = value };

    public static string Jwt(Dictionary<string, object?> claims, string algorithm = "HS256", int signature = 43) =>
        $"{Segment(new() { ["alg"] = algorithm, ["typ"] = "JWT" })}.{Segment(claims)}.{Text(signature, 1)}";

    /// <summary>A key of the newer form, with the check sum that the project would give it.</summary>
    public static string Opaque(string prefix, string projectRef, int seed = 2)
    {
        var start = prefix + Text(22, seed);
        var sum = SHA256.HashData(Encoding.UTF8.GetBytes($"{projectRef}|{start}"));
        return $"{start}_{Base64Url.EncodeToString(sum)[..8]}";
    }

    public static string Segment(Dictionary<string, object?> claims) =>
        Base64Url.EncodeToString(
            JsonSerializer.SerializeToUtf8Bytes(claims.Where(claim => claim.Value is not null).ToDictionary()));

    public static string Fingerprint(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8].ToLowerInvariant();

    /// <summary>Characters of base64url that are always the same.</summary>
    public static string Text(int length, int seed) =>
        length == 0 ? "" : Base64Url.EncodeToString(SHA512.HashData([(byte)seed])) is var text && text.Length >= length
            ? text[..length]
            : string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];
}
