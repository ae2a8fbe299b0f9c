using System.Reflection;
using Codette.WebApi.Tests.Identity;

namespace Codette.WebApi.Tests;

/// <summary>Row security alone holds, over HTTP and over /ws.</summary>
public sealed class UnfilteredIsolationTests(UnfilteredServer server) : IsolationFacts(server), IClassFixture<UnfilteredServer>;

/// <summary>The filters alone hold.</summary>
public sealed class UnguardedIsolationTests(UnguardedServer server) : IsolationFacts(server), IClassFixture<UnguardedServer>;

/// <summary>With neither, nothing holds: so what holds above could fail.</summary>
public sealed class NakedIsolationTests(NakedServer server) : IClassFixture<NakedServer>
{
    public static TheoryData<string> Facts =>
        [.. typeof(IsolationFacts).GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Every_fact_on_isolation_goes_red(string fact) => Assert.NotNull(await Record.ExceptionAsync(
        () => (Task)typeof(IsolationFacts).GetMethod(fact)!.Invoke(new Facing(server), null)!));

    private sealed class Facing(SignInServer server) : IsolationFacts(server);
}
