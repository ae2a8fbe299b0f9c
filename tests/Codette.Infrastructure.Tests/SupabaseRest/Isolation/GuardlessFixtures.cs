using System.Text.RegularExpressions;
using Codette.Infrastructure.SupabaseRest;
using Codette.Infrastructure.Tests.SupabaseRest.Testing;
using Codette.Testing.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Infrastructure.Tests.SupabaseRest.Isolation;

/// <summary>
/// Without the filters by owner, in addresses and in functions: row security alone keeps people apart. Who did not sign in is
/// served with the service key, past row security: what is theirs keeps its filters in addresses.
/// </summary>
public class UnfilteredSupabaseFixture : StandInFixture
{
    protected override void Register(IServiceCollection services) =>
        services.AddHttpClient(SupabaseApi.Client).AddHttpMessageHandler(() => new Filterless());

    protected override Task Prepare(string admin, CancellationToken token) => Defences.TakeOwnerFiltersOutOfFunctions(admin, token);
}

/// <summary>Without row security: the filters by owner alone keep people apart.</summary>
public sealed class UnguardedSupabaseFixture : StandInFixture
{
    protected override Task Prepare(string admin, CancellationToken token) => Defences.DisableRowSecurity(admin, token);
}

/// <summary>Without either: nothing keeps people apart.</summary>
public sealed class NakedSupabaseFixture : UnfilteredSupabaseFixture
{
    protected override async Task Prepare(string admin, CancellationToken token)
    {
        await base.Prepare(admin, token);
        await Defences.DisableRowSecurity(admin, token);
    }
}

/// <summary>Takes the filters by owner out of addresses.</summary>
internal sealed partial class Filterless : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isOfAPerson = request.Headers.Authorization?.Parameter != request.Headers.GetValues("apikey").Single();
        request.RequestUri = isOfAPerson ? new Uri(Filter().Replace(request.RequestUri!.OriginalString, "")) : request.RequestUri;
        return base.SendAsync(request, cancellationToken);
    }

    [GeneratedRegex("(?<=[?&])owner=eq\\.[0-9a-f-]{36}(&|$)")]
    private static partial Regex Filter();
}
