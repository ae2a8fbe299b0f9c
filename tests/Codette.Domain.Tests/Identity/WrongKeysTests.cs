using Codette.Domain.Identity;
using static Codette.Domain.Tests.Identity.TestKeys;

namespace Codette.Domain.Tests.Identity;

/// <summary>Everything that people set instead of a key, each told from the others.</summary>
public sealed class WrongKeysTests
{
    private static readonly KeyPlace Place = new("SUPABASE_ANON_KEY", KeyPurpose.Public, Hosted);

    private static readonly (KeyKind Kind, string?[] Texts)[] Table =
    [
        (KeyKind.Missing, [null, "", " \r\n"]),
        (KeyKind.Quoted,
        [
            $"\"{Anon}\"", $"'{Publishable}'", $"\"{Publishable}", $"{Anon}'", $"\u201c{Anon}\u201d", "\"", $"`{Anon}`",
        ]),
        (KeyKind.WhiteSpaceInside,
        [
            Anon.Insert(50, "\n"), Publishable.Insert(20, " "), Anon.Insert(9, "\r\n"), Anon.Insert(60, "\0"),
        ]),
        (KeyKind.BearerPrefixed, [$"Bearer {Anon}", $"bearer {Publishable}", "Bearer", $"Bearer: {Anon}"]),
        (KeyKind.Assignment,
        [
            $"SUPABASE_ANON_KEY={Anon}", $"export SUPABASE_ANON_KEY=\"{Anon}\"", $"SUPABASE_ANON_KEY: {Anon}",
            "SUPABASE_ANON_KEY=", $"apikey: {Publishable}", $"$env:SUPABASE_KEY = '{Anon}'", $"Authorization: Bearer {Anon}",
            $"set KEY={Anon}", "KEY=abc", "supabase=abc", "SUPABASE_ANON_KEY=your-anon-key", "DATABASE_URL=postgres://a:b@c/d",
        ]),
        (KeyKind.Placeholder,
        [
            "your-anon-key", "<anon key>", "changeme", "xxx", "XXXXXXXX", "YOUR_SUPABASE_ANON_KEY", "your-anon-key-2",
            "[YOUR-ANON-KEY]", "todo", "sb_publishable_xxxxxxxxxxxxxxxxxxxxxx", "sb_secret_your_key_here", "eyJ-your-key",
            "paste your key here", "{anon_key}", "undefined", "null",
        ]),
        (KeyKind.UnexpandedReference,
        [
            "${SUPABASE_ANON_KEY}", "$SUPABASE_ANON_KEY", "%SUPABASE_ANON_KEY%", "{{SUPABASE_ANON_KEY}}", "{{ key }}",
            "$(cat key)", "process.env.KEY",
        ]),
        (KeyKind.Masked,
        [
            "\u2022\u2022\u2022\u2022\u2022", "****", "\u2026", "eyJhbGci...", "sb_secret_abc\u00b7\u00b7\u00b7\u00b7",
            "sb_secret_ab****",
        ]),
        (KeyKind.TruncatedJwt,
        [
            Anon[..Anon.LastIndexOf('.')], Anon[..^20], Anon[..^1], Anon[..Anon.IndexOf('.')],
            Anon[..(Anon.LastIndexOf('.') + 1)],
        ]),
        (KeyKind.UndecodableJwt,
        [
            $"eyJ!{Anon}", Anon[1..], Anon + "x", Anon + "." + Anon, $"{Anon.Split('.')[0]}.{Text(40, 3)}.{Text(43, 1)}",
            $"eyJ{new string('a', 20_000)}", $"{Anon.Split('.')[1]}.{Anon.Split('.')[1]}.{Text(43, 1)}",
        ]),
        (KeyKind.UnsignedJwt, [Jwt(Claims("anon"), "none", 0), Jwt(Claims("service_role"), "None")]),
        (KeyKind.UserToken,
        [
            Jwt(Claims("authenticated", $"https://{Ref}.supabase.co/auth/v1").With("sub", "5f0c").With("session_id", "9a1b")),
            Jwt(Claims("authenticated", "https://example.com/auth/v1").With("sub", "5f0c"), "ES256", 86),
            Jwt(Claims("anon").With("session_id", "9a1b")), Jwt(Claims("service_role").With("sub", "5f0c")),
        ]),
        (KeyKind.ForeignJwt,
        [
            Jwt(Claims(null, "https://securetoken.google.com/x").With("sub", "5f0c"), "RS256", 342),
            Jwt(Claims("anon", "https://x.auth0.com/")), Jwt(Claims("service_role").With("iss", null)),
            Jwt(Claims("anon").With("iss", 7)), Jwt(Claims("anon").With("ref", "<script>")),
        ]),
        (KeyKind.UnknownRole,
        [
            Jwt(Claims("postgres")), Jwt(Claims(null)), Jwt(Claims("authenticated")), Jwt(Claims("anon").With("role", 1)),
        ]),
        (KeyKind.Expired,
        [
            Jwt(Claims("anon").With("exp", Now.ToUnixTimeSeconds())), Jwt(Claims("anon").With("exp", -1e300)),
            Jwt(Claims("anon").With("exp", 0.5)),
        ]),
        (KeyKind.NotYetValid,
        [
            Jwt(Claims("anon").With("iat", Now.AddSeconds(31).ToUnixTimeSeconds())), Jwt(Claims("anon").With("nbf", 1e300)),
        ]),
        (KeyKind.OtherProject, [Jwt(Claims("anon", projectRef: "zzzzzzzzzzzzzzzzzzzz"))]),
        (KeyKind.LocalKeyForRemote, [Jwt(Claims("anon", "supabase-demo", null))]),
        (KeyKind.BrokenKey,
        [
            Publishable[..^1], "sb_secret_", "sb_publishable_abc", "sb_pub", Publishable + ";",
            "SB_PUBLISHABLE_" + Publishable[15..],
        ]),
        (KeyKind.ManagementToken, ["sbp_0102030405060708090a0b0c0d0e0f1011121314"]),
        (KeyKind.OAuthToken, ["sbp_oauth_0102030405060708090a0b0c0d0e0f1011121314"]),
        (KeyKind.ConnectionString,
        [
            $"postgresql://postgres:pa ss@db.{Ref}.supabase.co:5432/postgres", "postgres://a:b@c/d",
            "Host=db;Username=a;Password='b'", "server=x;Port=1;Password=b",
        ]),
        (KeyKind.ProjectUrl,
        [
            $"https://{Ref}.supabase.co", $"{Ref}.supabase.co/rest/v1", "http://127.0.0.1:54321", "HTTPS://api.example.com",
        ]),
        (KeyKind.DashboardUrl,
        [
            $"https://supabase.com/dashboard/project/{Ref}", "https://app.supabase.com/project/x", "supabase.com/dashboard",
        ]),
        (KeyKind.ProjectRef, [Ref]),
        (KeyKind.JsonDocument, ["{\"anon\":\"x\"}", "[\n {\"name\": 1}]", "{}", "{ \"a\": [1] }"]),
        (KeyKind.PemKey, ["-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----"]),
        (KeyKind.OtherVendor,
        [
            "AKIA0000000000EXAMPL", "sk-proj-0123456789abcdef", "ghp_0123456789abcdefghij", "pk_live_0123456789abcdef",
            "SG.0123456789abcdef0123.0123456789abcdefghij",
        ]),
        (KeyKind.LikelyJwtSecret,
        [
            new string('a', 31) + "b", "c29tZSBzZWNyZXQgb2YgMzIgYnl0ZXMgb3Igc28gKw==", Text(64, 4),
            "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZKey=",
        ]),
        (KeyKind.NonAsciiInside,
        [
            Anon.Insert(11, "\u200b"), Publishable.Replace('a', '\u0430'), $"\ufeff{Anon}", Anon.Insert(30, "\u00a0"),
        ]),
        (KeyKind.ServiceKeyInPublicPlace, [Secret, Service]),
        (KeyKind.UnknownText, ["hunter2", "correct-horse-battery", "0f8fad5b-d9cb-469f-a165-70867728950e", "p@ss=word"]),
    ];

    public static TheoryData<KeyKind, int, string?> Wrong
    {
        get
        {
            var rows = new TheoryData<KeyKind, int, string?>();
            foreach (var (kind, texts) in Table)
            {
                for (var i = 0; i < texts.Length; i++)
                {
                    rows.Add(kind, i, texts[i]);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_key_is_told_by_its_kind_and_is_not_used(KeyKind kind, int number, string? text)
    {
        var reading = SupabaseKey.Read(text, Place, Now);

        Assert.True(kind == reading.Kind, $"{kind} {number} was told as {reading.Kind}.");
        Assert.False(reading.IsUsable);
        Assert.EndsWith(".", reading.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_is_in_the_table_but_those_that_are_usable() => Assert.Equal(
        Enum.GetValues<KeyKind>().Where(kind => kind > KeyKind.PublicKeyInServicePlace), Table.Select(row => row.Kind).Order());

    [Fact]
    public void Every_kind_has_a_sentence_of_its_own() =>
        Assert.Distinct(Table.Select(row => SupabaseKey.Read(row.Texts[0], Place, Now).Advice));

    [Fact]
    public void The_advice_names_the_position_of_a_character_that_is_not_ASCII_and_not_the_character()
    {
        var advice = SupabaseKey.Read("  " + Anon.Insert(11, "\u0430"), Place, Now).Advice!;

        Assert.Contains("character 12,", advice, StringComparison.Ordinal);
        Assert.True(System.Text.Ascii.IsValid(advice));
    }
}
