using Codette.Infrastructure.Tests.Contracts.Suggestions;

namespace Codette.Infrastructure.Tests.Sqlite;

public sealed class SqliteSuggestionStoreTests(SqliteFixture fixture) : SuggestionStoreContract(fixture), IClassFixture<SqliteFixture>;
