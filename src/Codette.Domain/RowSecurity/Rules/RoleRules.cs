namespace Codette.Domain.RowSecurity.Rules;

/// <summary>Whether row security binds those whom it has to.</summary>
internal static class RoleRules
{
    public static IEnumerable<Finding> Login(Catalogue catalogue)
    {
        if (catalogue.Login is { IsUnbound: true } login)
        {
            yield return new Finding(
                "login-bypasses-rls", FindingLevel.Warning, login.Name, "The login is bound by no policy",
                $"{(login.IsSuperuser ? "It is a superuser" : "It has BYPASSRLS")}: a statement that forgot to become its caller reads every row.",
                "create role backend login noinherit password '…'; grant anon, authenticated, service_role to backend; -- and connect as that");
        }
    }

    public static IEnumerable<Finding> Unbound(Catalogue catalogue) =>
        from name in (string[])[ApiRoles.Anon, ApiRoles.Authenticated, "authenticator"]
        let role = catalogue.Role(name)
        where role is { IsUnbound: true } && role != catalogue.Login
        select new Finding(
            "api-role-bypasses-rls", FindingLevel.Error, name, "A role that policies have to bind is bound by none",
            role.IsSuperuser ? "It is a superuser." : "It has BYPASSRLS.", $"alter role {Sql.Name(name)} nosuperuser nobypassrls;");

    public static IEnumerable<Finding> MakesRoles(Catalogue catalogue) =>
        from name in ApiRoles.Bound
        where catalogue.Role(name) is { MakesRoles: true }
        select new Finding(
            "api-role-makes-roles", FindingLevel.Error, name, "A role of the interface may make roles", "It has CREATEROLE, and could give itself others.",
            $"alter role {Sql.Name(name)} nocreaterole;");

    public static IEnumerable<Finding> Masters(Catalogue catalogue) =>
        from relation in catalogue.Examined
        where relation.Masters.Count > 0
        select new Finding(
            "owned-by-api-role", FindingLevel.Error, relation.Id.ToString(), "A role of the interface owns it, and may switch its row security off",
            $"Owner: {relation.Owner}; {relation.Masters.Joined()} may act as the owner.",
            $"alter table {relation.SqlName} owner to {Sql.Name(catalogue.Server.Login)};");

    public static IEnumerable<Finding> CanBecomeUnbound(Catalogue catalogue) =>
        from name in ApiRoles.Bound
        let role = catalogue.Role(name)
        where role is { UnboundAs.Count: > 0 }
        select new Finding(
            "api-role-member-of-unbound", FindingLevel.Error, name, "A role that policies have to bind is a member of one that they do not",
            $"It can become {role.UnboundAs.Joined()}.", $"revoke {role.UnboundAs.Select(Sql.Name).Joined()} from {Sql.Name(name)};");
}
