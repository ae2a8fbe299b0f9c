using Codette.Application.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Codette.Infrastructure.InProcess.Diagnostics;

/// <summary>Looks for the names in the settings; the store says which of them it uses.</summary>
internal sealed class SettingsCredentialProbe(
    IConfiguration settings, StoreDescription store, ReadKeys keys, FindSource sources, TimeProvider time) : ICredentialProbe
{
    private static readonly string[] _names =
    [
        "DATABASE_URL", "DATABASE_CALLER_URL", "SUPABASE_URL", "SUPABASE_SERVICE_ROLE_KEY", "SUPABASE_SECRET_KEY", "SUPABASE_ANON_KEY",
        "SUPABASE_PUBLISHABLE_KEY", "VITE_SUPABASE_URL", "VITE_SUPABASE_ANON_KEY",
    ];

    public IReadOnlyList<CredentialReading> Read()
    {
        var read = keys(time.GetUtcNow()).ToDictionary(key => key.Place.Setting);
        return
        [
            .. from name in _names
               let isPresent = !string.IsNullOrWhiteSpace(settings[name])
               select new CredentialReading(name, isPresent, store.Keys.Contains(name), read.GetValueOrDefault(name))
               {
                   Source = isPresent ? sources(name) : null,
               },
        ];
    }
}
