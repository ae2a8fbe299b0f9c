using Codette.Domain.Identity;
using CsCheck;
using static Codette.Domain.Tests.Identity.TestKeys;

namespace Codette.Domain.Tests.Identity;

/// <summary>What holds for every text, in every place.</summary>
public sealed class SupabaseKeyProperties
{
    private const int Telling = 8;

    /// <summary>Words of the advice that a placeholder may hold too.</summary>
    private static readonly string[] Words =
        ["publishable key", "the project", "a secret key", "a service key", "Project Settings, API Keys"];

    private static readonly Gen<string> Printable = Gen.Char[' ', '~'].Array[0, 80].Select(letters => new string(letters));

    private static readonly Gen<string> Base64 =
        Gen.OneOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".ToCharArray())
            .Array[0, 80].Select(letters => new string(letters));

    private static readonly Gen<string> Start = Gen.OneOf(
        "", "sb_secret_", "sb_publishable_", "sbp_", "sbp_oauth_", "eyJ", "Bearer ", "\"", "SUPABASE_KEY=", "postgres://",
        "https://", "{\"", "[", "-----BEGIN ", "${", "%", "AKIA", "sk-", "\u2022", "\ufeff",
        Anon[..Anon.LastIndexOf('.')] + ".", Anon.Split('.')[0] + ".");

    private static readonly Gen<string> Whole = Gen.OneOf(Anon, Service, Publishable, Secret);

    private static readonly Gen<string> Spoilt =
        Gen.Select(Whole, Gen.Int[0, 40], Gen.String[0, 3], (key, at, put) => key.Insert(at, put));

    private static readonly Gen<string> Text = Gen.OneOf<string>(
        Gen.String, Printable, Base64, Whole, Spoilt,
        Gen.Select(Start, Gen.OneOf<string>(Base64, Printable, Gen.String), (start, rest) => start + rest),
        Gen.Select(Start, Start, Whole, (first, second, rest) => first + second + rest));

    private static readonly Gen<KeyPlace> Place = Gen.Select(
        Gen.OneOf("SUPABASE_KEY", "VITE_KEY", ""), Gen.OneOf(KeyPurpose.Service, KeyPurpose.Public),
        Gen.OneOf<Uri?>(null, Hosted, new Uri("http://localhost"), new Uri("a", UriKind.Relative), new Uri("mailto:a@b.c")),
        (setting, purpose, url) => new KeyPlace(setting, purpose, url));

    [Fact]
    public void Any_text_has_a_reading_and_always_the_same() => Gen.Select(Text, Place).Sample((text, place) =>
        SupabaseKey.Read(text, place, Now) == SupabaseKey.Read(new string(text.AsSpan()), place with { }, Now));

    [Fact]
    public void Any_moment_will_do() =>
        Gen.Select(Text, Gen.OneOf(DateTimeOffset.MinValue, DateTimeOffset.MaxValue)).Sample((text, now) =>
            SupabaseKey.Read(text, new KeyPlace("KEY", KeyPurpose.Public, null), now).Length <= text.Length);

    [Fact]
    public void Nothing_that_is_shown_holds_eight_characters_of_the_text() => Gen.Select(Text, Place).Sample((text, place) =>
    {
        var reading = SupabaseKey.Read(text, place, Now);
        var shown = $"{reading.Advice}\n{reading}";
        return Pieces(text).All(piece => !shown.Contains(piece, StringComparison.Ordinal)
            || Words.Any(word => word.Contains(piece, StringComparison.Ordinal)));
    });

    [Fact]
    public void The_advice_follows_from_the_kind_and_not_from_the_text() =>
        Gen.Select(Base64, Base64, Place).Sample((one, other, place) =>
    {
        var (first, second) = (SupabaseKey.Read(one, place, Now), SupabaseKey.Read(other, place, Now));
        return first.Kind != second.Kind || first.Advice == second.Advice;
    });

    [Fact]
    public void The_fingerprint_is_that_of_SHA_256_and_stands_where_there_is_a_text() => Text.Sample(text =>
    {
        var reading = SupabaseKey.Read(text, new KeyPlace("KEY", KeyPurpose.Public, null), Now);
        var trimmed = text.Trim();
        return reading.Length == trimmed.Length && reading.Fingerprint == (trimmed.Length > 0 ? Fingerprint(trimmed) : null);
    });

    [Fact]
    public void Only_what_needs_no_advice_goes_without() => Gen.Select(Text, Place).Sample((text, place) =>
        SupabaseKey.Read(text, place, Now) is { Advice.Length: > 0 } or { Advice: null, IsUsable: true, IsDangerous: false });

    [Fact]
    public void What_is_dangerous_is_not_used() => Gen.Select(Text, Place).Sample((text, place) =>
        SupabaseKey.Read(text, place, Now) is { IsDangerous: false } or { IsUsable: false });

    [Fact]
    public void A_payload_of_any_bytes_is_read_without_a_fault() => Gen.OneOf<byte[]>(Gen.Byte.Array[0, 60], Json).Sample(bytes =>
    {
        var jwt = $"{Anon.Split('.')[0]}.{System.Buffers.Text.Base64Url.EncodeToString(bytes)}.{TestKeys.Text(43, 1)}";
        var reading = SupabaseKey.Read(jwt, new KeyPlace("KEY", KeyPurpose.Public, null), Now);
        return reading.Kind != KeyKind.Missing;
    });

    private static readonly Gen<byte[]> Json = Gen.Select(
            Gen.OneOf("role", "iss", "ref", "sub", "exp", "nbf", "\\ud800", "ro\\u006ce"),
            Gen.OneOf("\"anon\"", "\"\\ud800\"", "1", "-1e999", "1e999", "null", "{\"a\":[1]}", "[", "\"supabase\"", "\"", "tru"))
        .Select((name, value) => $"\"{name}\":{value}")
        .Array[0, 5].Select(members => System.Text.Encoding.UTF8.GetBytes($"{{{string.Join(',', members)}}}"));

    private static IEnumerable<string> Pieces(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - Telling + 1)).Select(start => text.Substring(start, Telling));
}
