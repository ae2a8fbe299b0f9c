using Codette.Domain.Identity;
using Codette.Testing.Rest;

namespace Codette.Infrastructure.Tests.SupabaseRest.Testing;

/// <summary>Which keys are set.</summary>
internal static class Keys
{
    private const string Service = "SUPABASE_SERVICE_ROLE_KEY", Public = "SUPABASE_ANON_KEY";

    /// <summary>Of the form that keys have, and random to nobody.</summary>
    public static string Secret { get; } = $"sb_secret_{new string('s', 22)}_{new string('e', 8)}";

    public static string Publishable { get; } = $"sb_publishable_{new string('p', 22)}_{new string('u', 8)}";

    /// <summary>A project that knows them.</summary>
    public static RestOptions Known { get; } = new()
    {
        OpaqueKeys = new Dictionary<string, string> { [Publishable] = "anon", [Secret] = "service_role" },
    };

    public static (string Setting, KeyPurpose Purpose, string Text)[] Of(RestServer server, string set) => set switch
    {
        "legacy" => [.. Of(server, "legacy service"), .. Of(server, "legacy public")],
        "opaque" => [.. Of(server, "opaque service"), .. Of(server, "opaque public")],
        "legacy service" => [(Service, KeyPurpose.Service, server.ServiceKey)],
        "legacy public" => [(Public, KeyPurpose.Public, server.AnonKey)],
        "opaque service" => [(Service, KeyPurpose.Service, Secret)],
        "opaque public" => [(Public, KeyPurpose.Public, Publishable)],
        _ => [(Service, KeyPurpose.Service, set)],
    };
}
