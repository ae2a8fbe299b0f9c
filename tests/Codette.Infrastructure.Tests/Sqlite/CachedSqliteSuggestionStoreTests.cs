using Codette.Infrastructure.Tests.Contracts.Suggestions;

namespace Codette.Infrastructure.Tests.Sqlite;

public sealed class CachedSqliteSuggestionStoreTests(CachedSqliteFixture fixture) : SuggestionStoreContract(fixture), IClassFixture<CachedSqliteFixture>;
