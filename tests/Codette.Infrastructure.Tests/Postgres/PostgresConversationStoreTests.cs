using Codette.Infrastructure.Tests.Contracts.Chat;

namespace Codette.Infrastructure.Tests.Postgres;

public sealed class PostgresConversationStoreTests(PostgresFixture fixture) : ConversationStoreContract(fixture), IClassFixture<PostgresFixture>;
