namespace Codette.Domain.Identity;

/// <summary>What people call each kind.</summary>
internal static class KeyNouns
{
    public static string Of(KeyKind kind) => kind switch
    {
        KeyKind.LegacyAnon => "an older public key of the project",
        KeyKind.LegacyServiceRole => "an older service key of the project",
        KeyKind.Publishable => "a publishable key of the project",
        KeyKind.Secret => "a secret key of the project",
        KeyKind.PublicKeyInServicePlace => "a public key in a setting for a service key",
        KeyKind.ServiceKeyInPublicPlace => "a service key in a setting for a public key",
        KeyKind.Quoted => "a value with quotes around it",
        KeyKind.BearerPrefixed => "a value of a request's header, with the word of its scheme",
        KeyKind.Assignment => "a whole line of settings, name and value together",
        KeyKind.WhiteSpaceInside => "a value with white space, a line break or a control character inside",
        KeyKind.NonAsciiInside => "a value with a character inside that no key has",
        KeyKind.Placeholder => "a placeholder out of an example",
        KeyKind.UnexpandedReference => "a reference to another setting that nothing has replaced",
        KeyKind.Masked => "a key as a page shows it, with its characters hidden",
        KeyKind.TruncatedJwt => "a JWT whose end is missing",
        KeyKind.UndecodableJwt => "a JWT whose parts cannot be decoded",
        KeyKind.UnsignedJwt => "a JWT that nobody has signed",
        KeyKind.UserToken => "the access token of somebody who signed in",
        KeyKind.ForeignJwt => "a JWT that another issuer than Supabase made",
        KeyKind.UnknownRole => "a JWT of Supabase with a role that no key of a project has",
        KeyKind.Expired => "a key that has expired",
        KeyKind.NotYetValid => "a key that is not valid yet",
        KeyKind.OtherProject => "a key of another project than the URL's",
        KeyKind.LocalKeyForRemote => "the key that the command-line tool gives to everybody for the own machine",
        KeyKind.BrokenKey => "a key of the project that is cut off or has characters that do not belong to it",
        KeyKind.ManagementToken => "a personal token for managing projects",
        KeyKind.OAuthToken => "a token of an integration that manages projects",
        KeyKind.ConnectionString => "a connection string of a database",
        KeyKind.ProjectUrl => "the address of a project or of something else",
        KeyKind.DashboardUrl => "an address of the dashboard",
        KeyKind.ProjectRef => "what looks like the name of a project",
        KeyKind.JsonDocument => "a JSON document",
        KeyKind.PemKey => "a key or certificate in PEM form",
        KeyKind.OtherVendor => "a key of another vendor",
        KeyKind.LikelyJwtSecret => "what looks like a JWT secret",
        _ => "an unknown text, perhaps a password",
    };
}
