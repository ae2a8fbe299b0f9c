namespace Codette.Infrastructure.Tests.Postgres.Isolation;

public sealed class IsolationMatrixEighteenTests(PostgresEighteenFixture fixture)
    : IsolationMatrixFacts(fixture), IClassFixture<PostgresEighteenFixture>;
