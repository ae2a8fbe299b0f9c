namespace Codette.Infrastructure.Tests.Postgres;

public sealed class MigrationsSchemaTests(PostgresFixture fixture) : MigrationsSchemaFacts(fixture), IClassFixture<PostgresFixture>;

public sealed class MigrationsSchemaEighteenTests(PostgresEighteenFixture fixture)
    : MigrationsSchemaFacts(fixture), IClassFixture<PostgresEighteenFixture>;
