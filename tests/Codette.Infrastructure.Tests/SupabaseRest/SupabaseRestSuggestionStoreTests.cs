using Codette.Infrastructure.Tests.Contracts.Suggestions;

namespace Codette.Infrastructure.Tests.SupabaseRest;

public sealed class SupabaseRestSuggestionStoreTests(SupabaseRestFixture fixture) : SuggestionStoreContract(fixture), IClassFixture<SupabaseRestFixture>;
