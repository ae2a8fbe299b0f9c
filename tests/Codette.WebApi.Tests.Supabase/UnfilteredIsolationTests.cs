using Codette.Infrastructure.SupabaseRest;
using Codette.Testing.Postgres;
using Codette.WebApi.Tests.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests;

/// <summary>Row security alone holds, over HTTP and over /ws.</summary>
public sealed class UnfilteredIsolationTests(UnfilteredServer server) : IsolationFacts(server), IClassFixture<UnfilteredServer>
{
    [Fact]
    public async Task The_filters_were_there_and_are_gone()
    {
        await server.Get("/api/conversations", server.Token()).Json();

        Assert.True(server.Taken > 0);
        Assert.DoesNotContain(server.Project.Requests, request => request.Target.StartsWith("/rest/v1/conversations?owner=", StringComparison.Ordinal));
    }
}

/// <summary>With neither filters nor row security nothing holds: so what holds above could fail.</summary>
public sealed class NakedIsolationTests(NakedServer server) : IClassFixture<NakedServer>
{
    public static TheoryData<string> Facts => [.. typeof(IsolationFacts).GetMethods()
        .Where(method => method.IsDefined(typeof(FactAttribute), inherit: false)).Select(method => method.Name)];

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Every_fact_on_isolation_goes_red(string fact) => Assert.NotNull(await Record.ExceptionAsync(
        () => (Task)typeof(IsolationFacts).GetMethod(fact)!.Invoke(new Facing(server), null)!));

    private sealed class Facing(SignInServer server) : IsolationFacts(server);
}

/// <summary>
/// A server whose requests to the project have lost their filters by owner, and the functions theirs. Those for people who
/// signed in: what is done for others is done with the service key, which no row security binds, and keeps the only filter.
/// </summary>
public class UnfilteredServer : SignInServer
{
    private readonly FilterThief _thief;

    public UnfilteredServer()
        : this(new FilterThief())
    {
    }

    private UnfilteredServer(FilterThief thief)
        : base(services => services.AddHttpClient("supabase").AddHttpMessageHandler(() => new Thieving(thief)), LogLevel.Information)
    {
        _thief = thief;
        Storage.Database.Prepare(Defences.TakeOwnerFiltersOutOfFunctions);
    }

    internal int Taken => _thief.Taken;

    internal Testing.Rest.RestServer Project => Storage.Project;

    private protected ServerStorage Storage => Server.Storage;

    private sealed class FilterThief
    {
        private int _taken;

        public int Taken => Volatile.Read(ref _taken);

        public Uri Take(Uri target)
        {
            var parts = target.Query.TrimStart('?').Split('&');
            var left = parts.Where(part => !part.StartsWith("owner=eq.", StringComparison.Ordinal)).ToArray();
            Interlocked.Add(ref _taken, parts.Length - left.Length);
            return new UriBuilder(target) { Query = string.Join('&', left) }.Uri;
        }
    }

    private sealed class Thieving(FilterThief thief) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Options.TryGetValue(SupabaseApi.RoleAsked, out var role) && role == "authenticated")
            {
                request.RequestUri = thief.Take(request.RequestUri!);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}

/// <summary>A server that has lost its row security too.</summary>
public sealed class NakedServer : UnfilteredServer
{
    public NakedServer() => Storage.Database.Prepare(Defences.DisableRowSecurity);
}
