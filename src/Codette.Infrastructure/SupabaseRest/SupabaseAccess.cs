using System.Net.Http.Headers;
using Codette.Application.Common;
using Codette.Application.Identity;
using Codette.Domain.Common;
using Codette.Domain.Identity;
using Microsoft.Extensions.Options;

namespace Codette.Infrastructure.SupabaseRest;

/// <summary>
/// With which key and as whom the project is asked. The key in <c>apikey</c> opens the gateway; row security follows
/// <c>Authorization</c>. So a signed-in caller's own token goes there, and never the service key in its place.
/// </summary>
internal sealed class SupabaseAccess
{
    private const string ApiKey = "apikey";

    private readonly SupabaseSetting? _backend;
    private readonly SupabaseSetting? _gateway;

    public SupabaseAccess(IOptions<SupabaseOptions> options)
    {
        var keys = options.Value.Keys;
        Choice = SupabaseKeys.Choose([.. keys.Select(key => key.Reading)]);
        _backend = keys.FirstOrDefault(key => ReferenceEquals(key.Reading, Choice.Key));
        // For callers the public key, where there is one: the service key has no business in their requests.
        _gateway = keys.FirstOrDefault(key => key.Reading is { IsUsable: true, Role: KeyRoles.Anon }) ?? _backend;
    }

    public KeyChoice Choice { get; }

    /// <summary>The public key; null when no setting holds one.</summary>
    public SupabaseSetting? PublicKey => _gateway is { Reading.Role: KeyRoles.Anon } ? _gateway : null;

    /// <summary>The names of those that the project is asked with, Codette's own first.</summary>
    public IReadOnlyList<string> Settings => [.. new[] { _backend, _gateway }.OfType<SupabaseSetting>().Select(key => key.Reading.Place.Setting).Distinct()];

    /// <summary>Whether Codette's own work can be done past row security.</summary>
    public bool HasService => Choice.Key?.Role == KeyRoles.Service;

    /// <exception cref="StorageUnavailableException">No setting holds a key that could be sent.</exception>
    /// <exception cref="StorageRefusedException">A user without a token, which only a fault of ours can make.</exception>
    public void Sign(HttpRequestHeaders headers, Caller caller)
    {
        if (caller.Kind == CallerKind.User)
        {
            var token = caller.Token ?? throw new StorageRefusedException(
                Error.Unauthenticated("sign_in_required", "The storage is asked with the caller's own access token, and there is none."));
            headers.Add(ApiKey, Usable(_gateway).Text);
            headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return;
        }

        Sign(headers, Usable(_backend));
    }

    /// <summary>With that key, and in nobody's name.</summary>
    public static void Sign(HttpRequestHeaders headers, SupabaseSetting key)
    {
        headers.Add(ApiKey, key.Text);
        if (!key.Reading.IsOpaque) // the gateway turns an opaque key into a token itself, and takes none as a bearer
        {
            headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Text);
        }
    }

    private SupabaseSetting Usable(SupabaseSetting? key) =>
        key ?? throw new StorageUnavailableException("storage_denied", Choice.Warning!);
}
