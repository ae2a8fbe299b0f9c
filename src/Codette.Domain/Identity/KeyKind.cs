namespace Codette.Domain.Identity;

/// <summary>What somebody has set as a key of Supabase. The first five may be sent to the project, the others not.</summary>
public enum KeyKind
{
    /// <summary>The older public key, a JWT of the role <c>anon</c>.</summary>
    LegacyAnon,

    /// <summary>The older service key, a JWT of the role <c>service_role</c>.</summary>
    LegacyServiceRole,

    /// <summary>A public key, <c>sb_publishable_…</c>.</summary>
    Publishable,

    /// <summary>A service key, <c>sb_secret_…</c>.</summary>
    Secret,

    /// <summary>A public key of either form where a service key belongs; usable as what it is.</summary>
    PublicKeyInServicePlace,

    Missing,

    /// <summary>A service key of either form in a setting for public keys, or in one that a browser's bundle holds.</summary>
    ServiceKeyInPublicPlace,

    Quoted,

    /// <summary>With <c>Bearer</c> before it.</summary>
    BearerPrefixed,

    /// <summary>The setting's name pasted together with its value.</summary>
    Assignment,

    WhiteSpaceInside,

    /// <summary>A look-alike or an invisible character inside.</summary>
    NonAsciiInside,

    Placeholder,

    /// <summary>A reference such as <c>${X}</c> that nothing has replaced.</summary>
    UnexpandedReference,

    /// <summary>Dots or stars, as a dashboard shows it.</summary>
    Masked,

    TruncatedJwt,

    UndecodableJwt,

    /// <summary>A JWT whose <c>alg</c> is <c>none</c>.</summary>
    UnsignedJwt,

    /// <summary>The access token of somebody who signed in.</summary>
    UserToken,

    /// <summary>A JWT that Supabase did not issue.</summary>
    ForeignJwt,

    UnknownRole,

    Expired,

    NotYetValid,

    OtherProject,

    /// <summary>The same key on every machine that runs the command-line tool, and the host is not this machine.</summary>
    LocalKeyForRemote,

    /// <summary>An <c>sb_</c> key that is cut off or has characters that none has.</summary>
    BrokenKey,

    /// <summary>A personal token of the management interface, <c>sbp_…</c>.</summary>
    ManagementToken,

    /// <summary>A token of an integration, <c>sbp_oauth_…</c>.</summary>
    OAuthToken,

    ConnectionString,

    ProjectUrl,

    DashboardUrl,

    ProjectRef,

    JsonDocument,

    PemKey,

    OtherVendor,

    /// <summary>32 or more characters in base64 or hex form; nothing proves what they are.</summary>
    LikelyJwtSecret,

    /// <summary>Anything else, such as the password of a database.</summary>
    UnknownText,
}
