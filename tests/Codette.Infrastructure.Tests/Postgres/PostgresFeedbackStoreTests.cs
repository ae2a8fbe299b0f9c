using Codette.Infrastructure.Tests.Contracts.Feedback;

namespace Codette.Infrastructure.Tests.Postgres;

public sealed class PostgresFeedbackStoreTests(PostgresFixture fixture) : FeedbackStoreContract(fixture), IClassFixture<PostgresFixture>;
