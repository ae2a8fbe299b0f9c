using System.Text.Json.Serialization;
using Codette.Application.Diagnostics;
using Codette.Domain.Identity;
using Codette.WebApi.Http;
using Codette.WebApi.Identity;
using Microsoft.Extensions.Options;

namespace Codette.WebApi.Studio;

/// <summary>What the studio may know of the settings. The address and the key come both or not at all.</summary>
/// <param name="SignIn">True where an access token is asked for; false where this machine's user needs none.</param>
/// <param name="Version">The server's version.</param>
/// <param name="SupabaseUrl">The project at which people sign in, without a slash at the end; left out where they cannot.</param>
/// <param name="SupabasePublicKey">Its public key, of either form, which every browser may see; never another.</param>
public sealed record StudioConfig(bool SignIn, string Version, string? SupabaseUrl = null, string? SupabasePublicKey = null);

/// <summary>Chooses it. A key is shown only when it was read to be a public one: the name of its setting proves nothing.</summary>
internal sealed class StudioConfigReader(ReadKeys keys, IConfiguration settings, IOptions<SignInOptions> signIn, TimeProvider time)
{
    public StudioConfig Read()
    {
        var options = signIn.Value;
        var key = options.Url is null ? null : PublicKey();
        return new(options.IsConfigured, About.Version, key is null ? null : options.Url, key);
    }

    private string? PublicKey() => keys(time.GetUtcNow())
        .Where(reading => reading is { IsUsable: true, Role: KeyRoles.Anon, Place.Purpose: KeyPurpose.Public })
        .Select(reading => settings[reading.Place.Setting]?.Trim())
        .FirstOrDefault();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StudioConfig))]
internal sealed partial class StudioJson : JsonSerializerContext;
