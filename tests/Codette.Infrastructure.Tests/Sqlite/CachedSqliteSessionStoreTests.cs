using Codette.Infrastructure.Tests.Contracts.Sessions;

namespace Codette.Infrastructure.Tests.Sqlite;

public sealed class CachedSqliteSessionStoreTests(CachedSqliteFixture fixture) : SessionStoreContract(fixture), IClassFixture<CachedSqliteFixture>;
