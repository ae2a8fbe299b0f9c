using Codette.Infrastructure.Tests.Contracts.Knowledge;

namespace Codette.Infrastructure.Tests.Postgres;

public sealed class PostgresKnowledgeStoreTests(PostgresFixture fixture) : KnowledgeStoreContract(fixture), IClassFixture<PostgresFixture>;
