using Codette.Infrastructure.Tests.Contracts.Suggestions;

namespace Codette.Infrastructure.Tests.Postgres;

public sealed class PostgresSuggestionStoreTests(PostgresFixture fixture) : SuggestionStoreContract(fixture), IClassFixture<PostgresFixture>;
