using Codette.Infrastructure.Tests.Contracts.Knowledge;

namespace Codette.Infrastructure.Tests.Sqlite;

public sealed class SqliteKnowledgeStoreTests(SqliteFixture fixture) : KnowledgeStoreContract(fixture), IClassFixture<SqliteFixture>;
