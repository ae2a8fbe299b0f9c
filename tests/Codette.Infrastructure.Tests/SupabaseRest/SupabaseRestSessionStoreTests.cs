using Codette.Infrastructure.Tests.Contracts.Sessions;

namespace Codette.Infrastructure.Tests.SupabaseRest;

public sealed class SupabaseRestSessionStoreTests(SupabaseRestFixture fixture) : SessionStoreContract(fixture), IClassFixture<SupabaseRestFixture>;
