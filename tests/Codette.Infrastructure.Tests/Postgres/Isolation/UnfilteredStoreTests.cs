using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.Contracts.Feedback;
using Codette.Infrastructure.Tests.Contracts.Sessions;
using Codette.Infrastructure.Tests.Contracts.Suggestions;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

public sealed class UnfilteredConversationStoreTests(UnfilteredPostgresFixture fixture)
    : ConversationStoreContract(fixture), IClassFixture<UnfilteredPostgresFixture>;

public sealed class UnfilteredSessionStoreTests(UnfilteredPostgresFixture fixture)
    : SessionStoreContract(fixture), IClassFixture<UnfilteredPostgresFixture>;

public sealed class UnfilteredSuggestionStoreTests(UnfilteredPostgresFixture fixture)
    : SuggestionStoreContract(fixture), IClassFixture<UnfilteredPostgresFixture>;

public sealed class UnfilteredFeedbackStoreTests(UnfilteredPostgresFixture fixture)
    : FeedbackStoreContract(fixture), IClassFixture<UnfilteredPostgresFixture>;
