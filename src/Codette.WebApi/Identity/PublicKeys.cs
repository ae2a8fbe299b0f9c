using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Codette.WebApi.Http;
using Microsoft.IdentityModel.Tokens;

namespace Codette.WebApi.Identity;

/// <summary>The public keys of a project (RFC 7517), each good for one algorithm and no other.</summary>
internal sealed class PublicKeys
{
    private const int Most = 32;
    private const int SmallestModulus = 256; // bytes: 2048 bits, as RFC 7518 asks

    private readonly Dictionary<(string Algorithm, string Key), SecurityKey> _keys = [];

    public int Count => _keys.Count;

    public SecurityKey? Find(string algorithm, string? key) => _keys.GetValueOrDefault((algorithm, key ?? ""));

    /// <summary>Reads the answer of a project. Keys that are of no use here are passed over.</summary>
    /// <exception cref="JsonException">It is no set of keys.</exception>
    public static PublicKeys Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        if (!document.RootElement.IsList("keys"))
        {
            throw new JsonException("The answer is no set of keys.");
        }

        var all = new PublicKeys();
        foreach (var key in document.RootElement.Objects("keys", Most).Where(IsForSignatures))
        {
            if (Read(key) is var (algorithm, read) && (key.Text("alg") ?? algorithm) == algorithm)
            {
                all._keys.TryAdd((algorithm, key.Text("kid") ?? ""), read);
            }
        }

        return all;
    }

    private static bool IsForSignatures(JsonElement key) => key.Text("use") is null or "sig";

    private static (string Algorithm, SecurityKey Key)? Read(JsonElement key)
    {
        try
        {
            return key.Text("kty") switch
            {
                "EC" when key.Text("crv") == "P-256" => (SecurityAlgorithms.EcdsaSha256, Curve(key)),
                "RSA" when Bytes(key, "n") is { Length: >= SmallestModulus } modulus =>
                    (SecurityAlgorithms.RsaSha256, Rsa(key, modulus)),
                _ => null,
            };
        }
        catch (Exception malformed) when (malformed is FormatException or CryptographicException)
        {
            return null; // no base64url, or no point of the curve
        }
    }

    private static ECDsaSecurityKey Curve(JsonElement key)
    {
        var point = new ECPoint { X = Bytes(key, "x"), Y = Bytes(key, "y") };
        var numbers = new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point };
        return new(ECDsa.Create(numbers)) { KeyId = key.Text("kid") };
    }

    private static RsaSecurityKey Rsa(JsonElement key, byte[] modulus)
    {
        var numbers = new RSAParameters { Modulus = modulus, Exponent = Bytes(key, "e") };
        return new(RSA.Create(numbers)) { KeyId = key.Text("kid") };
    }

    private static byte[] Bytes(JsonElement key, string name) => Base64Url.DecodeFromChars(key.Text(name) ?? "");
}
