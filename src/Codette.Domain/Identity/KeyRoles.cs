namespace Codette.Domain.Identity;

/// <summary>The two roles of the database that a key of the project can have.</summary>
public static class KeyRoles
{
    public const string Anon = "anon";

    /// <summary>The one that row security does not bind.</summary>
    public const string Service = "service_role";
}
