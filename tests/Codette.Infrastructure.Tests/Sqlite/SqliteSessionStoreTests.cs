using Codette.Infrastructure.Tests.Contracts.Sessions;

namespace Codette.Infrastructure.Tests.Sqlite;

public sealed class SqliteSessionStoreTests(SqliteFixture fixture) : SessionStoreContract(fixture), IClassFixture<SqliteFixture>;
