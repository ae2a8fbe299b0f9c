using Codette.Infrastructure.Tests.Contracts.Sessions;

namespace Codette.Infrastructure.Tests.Postgres;

public sealed class PostgresSessionStoreTests(PostgresFixture fixture) : SessionStoreContract(fixture), IClassFixture<PostgresFixture>;
