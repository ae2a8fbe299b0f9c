using Codette.Infrastructure.Tests.Contracts.Knowledge;

namespace Codette.Infrastructure.Tests.SupabaseRest;

public sealed class SupabaseRestKnowledgeStoreTests(SupabaseRestFixture fixture) : KnowledgeStoreContract(fixture), IClassFixture<SupabaseRestFixture>;
