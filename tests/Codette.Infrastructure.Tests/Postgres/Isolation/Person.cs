using Codette.Application.Identity;
using Codette.Infrastructure.Postgres;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>Somebody who has rows.</summary>
internal sealed record Person(string Name, Guid Id)
{
    /// <summary>Whose rows are guarded.</summary>
    public static Person A { get; } = new("A", new("aaaaaaaa-0000-4000-8000-00000000000a"));

    /// <summary>Who tries to get at them.</summary>
    public static Person B { get; } = new("B", new("bbbbbbbb-0000-4000-8000-00000000000b"));

    public string Claims => $$"""{"sub":"{{Id}}","role":"authenticated"}""";
}

/// <summary>As whom a statement is sent: by which login, and as whom that login acts; as itself when there is no actor.</summary>
internal sealed record Role(string Name, string Login, Actor? Actor)
{
    public static Role A { get; } = Of(Person.A);

    public static Role B { get; } = Of(Person.B);

    /// <summary>With A's claims: what it may not, it may not because of the role alone.</summary>
    public static Role Anon { get; } = new("anon", TestRoles.Caller, new Actor("anon", Person.A.Claims));

    public static Role Service { get; } = new("service", TestRoles.Backend, Infrastructure.Postgres.Actor.Service);

    /// <summary>The login that owns the tables, as itself.</summary>
    public static Role Owner { get; } = new("owner", TestRoles.Backend, null);

    private static Role Of(Person person) => new(
        person.Name, TestRoles.Caller, Infrastructure.Postgres.Actor.Of(Caller.User(person.Id, person.Claims, DateTimeOffset.MaxValue)));
}
