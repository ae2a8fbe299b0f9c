using Codette.Domain.Common;

namespace Codette.Infrastructure.Documents;

/// <summary>
/// Owners as PostgreSQL keeps them: a person's id, and for those who did not sign in two ids that no token may name.
/// </summary>
internal static class StoredOwner
{
    public static Guid Local { get; } = Guid.Empty;

    public static Guid Anonymous { get; } = new("00000000-0000-0000-0000-000000000001");

    public static Guid IdOf(OwnerId owner) =>
        owner == OwnerId.Local ? Local
        : owner == OwnerId.Anonymous ? Anonymous
        : Guid.Parse(owner.Value);
}
