using Codette.Infrastructure.Tests.Contracts.Chat;

namespace Codette.Infrastructure.Tests.SupabaseRest;

public sealed class SupabaseRestConversationStoreTests(SupabaseRestFixture fixture) : ConversationStoreContract(fixture), IClassFixture<SupabaseRestFixture>;
