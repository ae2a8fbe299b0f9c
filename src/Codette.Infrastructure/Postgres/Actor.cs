using Codette.Application.Identity;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.Postgres;

/// <summary>
/// As whom the database does a piece of work: a role, and the claims that its policies read. Everybody who has rows of their
/// own is bound by row security, those who did not sign in too: they act under ids that no token can name.
/// </summary>
/// <param name="Role">One of the names below, never what a client sent.</param>
/// <param name="Claims">JSON for <c>request.jwt.claims</c>.</param>
internal readonly record struct Actor(string Role, string Claims)
{
    public const string AnonRole = "anon";
    public const string Authenticated = "authenticated";
    public const string ServiceRole = "service_role";

    private static readonly string _localClaims = ClaimsOf(StoredOwner.Local);
    private static readonly string _anonymousClaims = ClaimsOf(StoredOwner.Anonymous);

    /// <summary>Codette itself.</summary>
    public static Actor Service { get; } = new(ServiceRole, """{"role":"service_role"}""");

    /// <summary>Somebody of whom nothing is known. Only diagnostics look at the database like that.</summary>
    public static Actor Anon { get; } = new(AnonRole, """{"role":"anon"}""");

    public static Actor Of(Caller caller) => caller.Kind switch
    {
        CallerKind.User => new(Authenticated, caller.Claims!),
        CallerKind.Local => new(Authenticated, _localClaims),
        CallerKind.Anonymous => new(Authenticated, _anonymousClaims),
        _ => Service,
    };

    private static string ClaimsOf(Guid id) => $$"""{"sub":"{{id}}","role":"{{Authenticated}}"}""";
}
