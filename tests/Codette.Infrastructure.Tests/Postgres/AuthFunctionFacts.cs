using Codette.Infrastructure.Tests.Contracts;
using Codette.Infrastructure.Tests.Postgres.Testing;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>The functions that tell who asks, where there were none.</summary>
public abstract class AuthFunctionFacts(PostgresFixture fixture)
{
    private const int Patience = 60_000;

    private const string Id = "aaaaaaaa-0000-4000-8000-00000000000a";

    private const string Other = "bbbbbbbb-0000-4000-8000-00000000000b";

    private const string Claims = $$$"""{"sub":"{{{Id}}}","role":"authenticated","email":"a@example.org","extra":{"deep":1}}""";

    private static readonly string[] Settings = ["claims", "claim.sub", "claim.role", "claim.email", "claim"];

    [Theory(Timeout = Patience)]
    [InlineData($"{Id} authenticated a@example.org 1", Claims)]
    [InlineData($"{Other} service_role b@example.org 1", Claims, Other, "service_role", "b@example.org")] // one setting for each claim comes first
    [InlineData($"{Id} authenticated a@example.org 1", Claims, "", "", "")]
    [InlineData($"{Id} service_role a@example.org 1", Claims, "", "service_role", "")]
    [InlineData($"{Other} service_role b@example.org -", "", Other, "service_role", "b@example.org")]
    [InlineData("- - - -", "", "", "", "", "")]
    [InlineData("- - - -")]
    [InlineData("- - - -", "{}")]
    [InlineData("- anon - -", """{"role":"anon","sub":null}""")]
    [InlineData($"{Id} authenticated a@example.org 2", Claims, "", "", "", """{"sub":"ignored","extra":{"deep":2}}""")]
    public async Task They_tell_what_the_settings_say(string expected, params string[] settings)
    {
        await using var connection = await Set(settings);

        Assert.Equal(expected, await connection.Ask<string>(
            """
            select format('%s %s %s %s', coalesce(auth.uid()::text, '-'), coalesce(auth.role(), '-'), coalesce(auth.email(), '-'),
              coalesce(auth.jwt() -> 'extra' ->> 'deep', '-'))
            """,
            TestContext.Current.CancellationToken));
    }

    [Theory(Timeout = Patience)]
    [InlineData("""{"sub":"user_2abc"}""")]
    [InlineData("""{"sub":""}""")]
    [InlineData("", "user_2abc")]
    public async Task A_subject_that_is_no_uuid_is_an_error_and_not_nobody(params string[] settings)
    {
        await using var connection = await Set(settings);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.Ask<Guid>("select auth.uid()", TestContext.Current.CancellationToken));

        Assert.Equal(PostgresErrorCodes.InvalidTextRepresentation, refused.SqlState);
    }

    [Fact(Timeout = Patience)]
    public async Task After_the_transaction_nobody_asks()
    {
        await using var connection = await Set([Claims]);
        await connection.Tell("commit", TestContext.Current.CancellationToken);

        Assert.True(await connection.Ask<bool>(
            "select auth.uid() is null and auth.role() is null and auth.email() is null and auth.jwt() is null and current_setting('request.jwt.claims') = ''",
            TestContext.Current.CancellationToken));
    }

    [Theory(Timeout = Patience)]
    [InlineData("anon")]
    [InlineData("authenticated")]
    public async Task Both_roles_of_callers_may_ask(string role)
    {
        await using var connection = await Set([Claims]);
        await connection.Tell($"set local role {role}", TestContext.Current.CancellationToken);

        Assert.Equal(Guid.Parse(Id), await connection.Ask<Guid>("select auth.uid()", TestContext.Current.CancellationToken));
    }

    /// <summary>In a transaction, as production does.</summary>
    private async Task<NpgsqlConnection> Set(string[] settings)
    {
        Needed.From(fixture.Services);
        var connection = await Sessions.Open(fixture.Database!.AdminConnectionString, TestContext.Current.CancellationToken);
        await connection.Tell("begin", TestContext.Current.CancellationToken);
        foreach (var (name, value) in Settings.Zip(settings))
        {
            await connection.Tell($"select set_config('request.jwt.{name}', '{value}', true)", TestContext.Current.CancellationToken);
        }

        return connection;
    }
}

public sealed class AuthFunctionTests(PostgresFixture fixture) : AuthFunctionFacts(fixture), IClassFixture<PostgresFixture>;

public sealed class AuthFunctionEighteenTests(PostgresEighteenFixture fixture)
    : AuthFunctionFacts(fixture), IClassFixture<PostgresEighteenFixture>;
