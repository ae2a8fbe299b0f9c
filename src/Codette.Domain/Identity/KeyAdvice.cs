namespace Codette.Domain.Identity;

/// <summary>What to do about a key, in one sentence that shows nothing of it.</summary>
internal static class KeyAdvice
{
    private const string FromDashboard = "from the dashboard, under Project Settings, API Keys";

    public static string? For(Finding found, KeyPurpose purpose, bool isDangerous, bool isPadded)
    {
        var wanted = purpose == KeyPurpose.Service ? "a secret key" : "a publishable key";
        var noun = KeyNouns.Of(found.Kind);
        return isDangerous && found.Kind == KeyKind.ServiceKeyInPublicPlace
                ? "This is a service key where every browser can read it; revoke it, and keep its successor on the server alone."
            : isDangerous
                ? $"This is or holds a secret, {noun}, where every browser can read it; revoke it, and set {wanted} instead."
            : found.Kind == KeyKind.Missing ? $"Nothing is set; set {wanted} {FromDashboard}."
            : Remedy(found, wanted) is { } remedy ? $"This is {noun}; {remedy}."
            : found.HasOddCheckSum
                ? $"This is {noun}, but its last characters do not fit the URL's project; compare both with the dashboard."
            : isPadded ? "White space around the key was cut off; take it out of the setting." : null;
    }

    private static string? Remedy(Finding found, string wanted) => found.Kind switch
    {
        KeyKind.LegacyAnon or KeyKind.LegacyServiceRole or KeyKind.Publishable or KeyKind.Secret => null,
        KeyKind.PublicKeyInServicePlace => "it is used as one, so set a secret key if the backend has to pass row security",
        KeyKind.ServiceKeyInPublicPlace => "move it to a setting for a service key, and set a publishable key here",
        KeyKind.Quoted => "take the quotes away",
        KeyKind.BearerPrefixed => "set the key alone",
        KeyKind.Assignment => "set only what stands after the name",
        KeyKind.WhiteSpaceInside => $"copy it again in one piece (the first stands at character {found.Position})",
        KeyKind.NonAsciiInside => $"look at character {found.Position}, invisible or a look-alike, and copy the key again",
        KeyKind.UnexpandedReference => "set the value itself, or have it filled in before the start",
        KeyKind.Masked => "have the page reveal the key, and copy it with its button",
        KeyKind.TruncatedJwt or KeyKind.UndecodableJwt or KeyKind.BrokenKey => "copy the whole key again from the dashboard",
        KeyKind.UserToken => $"tokens of people end within hours, so set {wanted} instead",
        KeyKind.Expired => $"set {wanted} from the dashboard, and revoke this one",
        KeyKind.NotYetValid => "compare the clock of this machine with that of the one that made it",
        KeyKind.OtherProject => $"set {wanted} of the URL's project, or the URL of the key's",
        KeyKind.LocalKeyForRemote => $"set {wanted} of the project that the URL names",
        KeyKind.ManagementToken or KeyKind.OAuthToken => $"the project does not take it, so set {wanted} in its place",
        KeyKind.ConnectionString => $"it belongs in the setting for the database, so set {wanted} here",
        KeyKind.ProjectUrl or KeyKind.ProjectRef => $"the project's address has a setting of its own, so set {wanted} here",
        KeyKind.DashboardUrl => $"open it, and copy {wanted} from Project Settings, API Keys",
        KeyKind.LikelyJwtSecret => $"that one signs keys and is never sent, so set {wanted} instead",
        _ => $"set {wanted} {FromDashboard}",
    };
}
