using Codette.Infrastructure.Tests.Contracts.Chat;
using Codette.Infrastructure.Tests.Contracts.Feedback;
using Codette.Infrastructure.Tests.Contracts.Sessions;
using Codette.Infrastructure.Tests.Contracts.Suggestions;

namespace Codette.Infrastructure.Tests.SupabaseRest.Isolation;

public sealed class UnfilteredConversationStoreTests(UnfilteredSupabaseFixture fixture)
    : ConversationStoreContract(fixture), IClassFixture<UnfilteredSupabaseFixture>;

public sealed class UnfilteredSessionStoreTests(UnfilteredSupabaseFixture fixture)
    : SessionStoreContract(fixture), IClassFixture<UnfilteredSupabaseFixture>;

public sealed class UnfilteredSuggestionStoreTests(UnfilteredSupabaseFixture fixture)
    : SuggestionStoreContract(fixture), IClassFixture<UnfilteredSupabaseFixture>;

public sealed class UnfilteredFeedbackStoreTests(UnfilteredSupabaseFixture fixture)
    : FeedbackStoreContract(fixture), IClassFixture<UnfilteredSupabaseFixture>;

public sealed class UnguardedConversationStoreTests(UnguardedSupabaseFixture fixture)
    : ConversationStoreContract(fixture), IClassFixture<UnguardedSupabaseFixture>;

public sealed class UnguardedSessionStoreTests(UnguardedSupabaseFixture fixture)
    : SessionStoreContract(fixture), IClassFixture<UnguardedSupabaseFixture>;

public sealed class UnguardedSuggestionStoreTests(UnguardedSupabaseFixture fixture)
    : SuggestionStoreContract(fixture), IClassFixture<UnguardedSupabaseFixture>;

public sealed class UnguardedFeedbackStoreTests(UnguardedSupabaseFixture fixture)
    : FeedbackStoreContract(fixture), IClassFixture<UnguardedSupabaseFixture>;
