namespace Codette.Infrastructure.Tests.Postgres.Isolation;

public sealed class IsolationMatrixTests(PostgresFixture fixture) : IsolationMatrixFacts(fixture), IClassFixture<PostgresFixture>;
