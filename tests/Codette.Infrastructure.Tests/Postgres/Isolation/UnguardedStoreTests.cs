using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.Contracts.Feedback;
using Codette.Infrastructure.Tests.Contracts.Sessions;
using Codette.Infrastructure.Tests.Contracts.Suggestions;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

public sealed class UnguardedConversationStoreTests(UnguardedPostgresFixture fixture)
    : ConversationStoreContract(fixture), IClassFixture<UnguardedPostgresFixture>;

public sealed class UnguardedSessionStoreTests(UnguardedPostgresFixture fixture)
    : SessionStoreContract(fixture), IClassFixture<UnguardedPostgresFixture>;

public sealed class UnguardedSuggestionStoreTests(UnguardedPostgresFixture fixture)
    : SuggestionStoreContract(fixture), IClassFixture<UnguardedPostgresFixture>;

public sealed class UnguardedFeedbackStoreTests(UnguardedPostgresFixture fixture)
    : FeedbackStoreContract(fixture), IClassFixture<UnguardedPostgresFixture>;
