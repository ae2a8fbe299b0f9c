using Codette.Infrastructure.Tests.Contracts.Feedback;

namespace Codette.Infrastructure.Tests.SupabaseRest;

public sealed class SupabaseRestFeedbackStoreTests(SupabaseRestFixture fixture) : FeedbackStoreContract(fixture), IClassFixture<SupabaseRestFixture>;
