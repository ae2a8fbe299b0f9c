using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Codette.WebApi.Tests.Identity;

/// <summary>Signs as an issuer would, or as somebody who would like to pass for one.</summary>
internal abstract class Signer(string algorithm, string? key) : IDisposable
{
    public string Algorithm => algorithm;

    public string? Key => key;

    public abstract byte[] Sign(byte[] data);

    public virtual void Dispose()
    {
    }
}

internal sealed class SecretSigner(byte[] secret, string? key = null) : Signer("HS256", key)
{
    public SecretSigner(string secret)
        : this(Encoding.UTF8.GetBytes(secret))
    {
    }

    public override byte[] Sign(byte[] data) => HMACSHA256.HashData(secret, data);
}

/// <summary>A token that says it needs no signature, or names an algorithm that nobody takes.</summary>
internal sealed class NoSigner(string algorithm) : Signer(algorithm, null)
{
    public override byte[] Sign(byte[] data) => Algorithm == "none" ? [] : SHA256.HashData(data);
}

/// <summary>A signer whose public half a project publishes.</summary>
internal abstract class PublicSigner(string algorithm, string key) : Signer(algorithm, key)
{
    public abstract JsonObject Published { get; }

    public abstract string Pem { get; }

    protected static string Text(byte[]? bytes) => Base64Url.EncodeToString(bytes);
}

internal sealed class CurveSigner(string key) : PublicSigner("ES256", key)
{
    private readonly ECDsa _pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public override string Pem => _pair.ExportSubjectPublicKeyInfoPem();

    public override JsonObject Published => _pair.ExportParameters(false).Q is var point
        ? new() { ["kty"] = "EC", ["crv"] = "P-256", ["alg"] = "ES256", ["kid"] = Key, ["x"] = Text(point.X), ["y"] = Text(point.Y) }
        : [];

    public override byte[] Sign(byte[] data) => _pair.SignData(data, HashAlgorithmName.SHA256);

    public override void Dispose()
    {
        base.Dispose();
        _pair.Dispose();
    }
}

internal sealed class RsaSigner(string key) : PublicSigner("RS256", key)
{
    private readonly RSA _pair = RSA.Create(2048);

    public override string Pem => _pair.ExportSubjectPublicKeyInfoPem();

    public override JsonObject Published => _pair.ExportParameters(false) is var numbers
        ? new() { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = Key, ["n"] = Text(numbers.Modulus), ["e"] = Text(numbers.Exponent) }
        : [];

    public override byte[] Sign(byte[] data) => _pair.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public override void Dispose()
    {
        base.Dispose();
        _pair.Dispose();
    }
}
