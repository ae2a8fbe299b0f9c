using Codette.Domain.RowSecurity;

namespace Codette.Infrastructure.Postgres.RowSecurity.Proof;

/// <summary>As whom a statement is run: the role and everything that policies look at to find out who asks.</summary>
/// <param name="Role">Null for the login itself.</param>
/// <param name="Claims">JSON.</param>
/// <param name="Person">Whose, where it is somebody's.</param>
/// <param name="Settings">Other settings of the session that policies look at; they are the person's id.</param>
internal sealed record Acting(string? Role, string Claims, Person? Person = null, IReadOnlyList<string>? Settings = null)
{
    private static readonly string[] _older = ["request.jwt.claim.sub", "request.jwt.claim.role", "request.jwt.claim.email", "request.jwt.claim"];

    public static Acting Login { get; } = new(null, "");

    public static Acting Service { get; } = new(ApiRoles.Service, """{"role":"service_role"}""");

    /// <summary>One statement; the settings are the transaction's, and a rollback to a savepoint takes them back.</summary>
    public string Sql => $"""
        select set_config('role', '{Role ?? "none"}', true), set_config('request.jwt.claims', {Domain.RowSecurity.Sql.Text(Claims)}, true)
        {string.Concat(_older.Select(name => $", set_config('{name}', '', true)"))}
        {string.Concat((Settings ?? []).Select(name => $", set_config({Domain.RowSecurity.Sql.Text(name)}, '{Person?.Id}', true)"))}
        """;
}
