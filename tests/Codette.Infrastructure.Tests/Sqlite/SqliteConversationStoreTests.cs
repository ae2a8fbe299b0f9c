using Codette.Infrastructure.Tests.Contracts.Chat;

namespace Codette.Infrastructure.Tests.Sqlite;

public sealed class SqliteConversationStoreTests(SqliteFixture fixture) : ConversationStoreContract(fixture), IClassFixture<SqliteFixture>;
