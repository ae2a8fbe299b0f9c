using Codette.Testing.Postgres;
using Codette.Testing.Rest.Keys;

namespace Codette.Testing.Rest;

/// <summary>How a project of Supabase may be set up, where it matters to a client.</summary>
public sealed record RestOptions
{
    /// <summary>The schemas that may be asked for; the first is the default.</summary>
    public IReadOnlyList<string> Schemas { get; init; } = ["codette"];

    /// <summary>The most rows that a read gives, whatever it asks for; null: no limit. Hosted projects have 1000.</summary>
    public int? MaxRows { get; init; }

    /// <summary>Signs and checks the tokens (HS256).</summary>
    public string JwtSecret { get; init; } = "a secret of the tests, of 32 bytes at least";

    /// <summary>The login that becomes the role of each request.</summary>
    public string Login { get; init; } = TestRoles.Authenticator;

    /// <summary>Keys that are no tokens, and the roles that they stand for.</summary>
    public IReadOnlyDictionary<string, string> OpaqueKeys { get; init; } = new Dictionary<string, string>
    {
        [OpaqueKey.Publishable] = "anon",
        [OpaqueKey.Secret] = "service_role",
    };

    /// <summary>
    /// Whether an opaque key that is sent as a bearer token too is taken for no token, as the gateway of the local CLI does.
    /// By default it is passed on and refused, as has been reported of hosted projects.
    /// </summary>
    public bool ForgivesOpaqueBearer { get; init; }

    /// <summary>Whether a change or deletion without any filter is refused, as by safeupdate on hosted projects.</summary>
    public bool SafeUpdate { get; init; } = true;

    /// <summary>Connections to the database.</summary>
    public int PoolSize { get; init; } = 10;

    /// <summary>A request that waits longer for a connection gets 504. Whole seconds.</summary>
    public TimeSpan PoolTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Tells whether a token has expired.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
