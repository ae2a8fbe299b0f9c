using Codette.Domain.Common;

namespace Codette.WebApi.Identity;

/// <summary>Why a token is refused. No sentence holds any of its text.</summary>
internal static class TokenErrors
{
    public static Error Malformed { get; } =
        Refused("token_malformed", "The access token is no signed JSON web token of at most 16 KB; sign in again.");

    public static Error SignatureInvalid { get; } =
        Refused("token_signature_invalid", "The access token was not signed by the key of this server's project; sign in again.");

    public static Error AlgorithmRefused { get; } =
        Refused("token_algorithm_refused", "The access token is signed in a way that this server does not take.");

    public static Error Expired { get; } = Refused("token_expired", "The access token has expired; renew it and try again.");

    public static Error NotYetValid { get; } =
        Refused("token_not_yet_valid", "The access token is of the future; the clocks of this server and of its issuer differ.");

    public static Error IssuerWrong { get; } =
        Refused("token_issuer_wrong", "The access token is of another issuer than this server's (SUPABASE_JWT_ISSUER).");

    public static Error AudienceWrong { get; } =
        Refused("token_audience_wrong", "The access token is not for signed-in users: its audience is not 'authenticated'.");

    public static Error SubjectInvalid { get; } =
        Refused("token_subject_invalid", "The access token names no person: its subject is not the id of a user.");

    public static Error RoleWrong { get; } =
        Refused("token_role_wrong", "The access token is not a signed-in user's: its role is not 'authenticated'.");

    public static Error ServiceKey { get; } = Refused(
        "service_key_refused", "This is a service key, which no client may hold: replace it in the project, and sign in instead.");

    public static Error KeysAway { get; } = Error.Unavailable(
        "sign_in_unavailable", "The keys that verify access tokens cannot be fetched at the moment; try again.");

    private static Error Refused(string code, string sentence) => Error.Unauthenticated(code, sentence);
}
