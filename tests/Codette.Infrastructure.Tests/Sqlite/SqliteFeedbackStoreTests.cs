using Codette.Infrastructure.Tests.Contracts.Feedback;

namespace Codette.Infrastructure.Tests.Sqlite;

public sealed class SqliteFeedbackStoreTests(SqliteFixture fixture) : FeedbackStoreContract(fixture), IClassFixture<SqliteFixture>;
