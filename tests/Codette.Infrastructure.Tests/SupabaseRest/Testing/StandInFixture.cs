namespace Codette.Infrastructure.Tests.SupabaseRest.Testing;

/// <summary>A project that a test may break: never the one that <c>CODETTE_TEST_POSTGREST</c> names.</summary>
public class StandInFixture : SupabaseRestFixture
{
    private protected override GivenProject? Given => null;
}
