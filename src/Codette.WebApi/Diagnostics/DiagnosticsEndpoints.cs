using AutoMapper;
using Codette.Application.Diagnostics;
using Codette.Domain.Common;
using Codette.WebApi.Http;
using Codette.WebApi.Identity;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Codette.WebApi.Diagnostics;

/// <summary>What is really going on: eight questions, each answered by measuring when it is asked.</summary>
internal static class DiagnosticsEndpoints
{
    public static void MapDiagnostics(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/diagnostics").WithTags("Diagnostics").LimitsQuestions();
        group.MapGet("/status", Status)
            .WithSummary("Whether Codette works; for administrators also what does not, and why.").StoresNothing().TellsAdministratorsMore();
        var closed = group.MapGroup("").ForAdministrators();
        closed.MapGet("/endpoints", Answer<GetEndpoints, EndpointReport, EndpointsDiagnosis>)
            .WithSummary("The live route table.");
        closed.MapGet("/credentials", Answer<GetCredentials, CredentialReport, CredentialsDiagnosis>)
            .WithSummary("Which keys are set and which is used; never what they are.");
        closed.MapGet("/database", Answer<GetDatabase, DatabaseReport, DatabaseDiagnosis>)
            .WithSummary("A timed query of every table, and an empty write.");
        closed.MapGet("/cache", Answer<GetCache, CacheReport, CacheDiagnosis>)
            .WithSummary("The counters of the caches on the request path.");
        closed.MapGet("/dependencies", Answer<GetDependencies, DependencyReport, DependenciesDiagnosis>)
            .WithSummary("Libraries and services with their versions.");
        closed.MapGet("/performance", Answer<GetPerformance, PerformanceReport, PerformanceDiagnosis>)
            .WithSummary("Requests, response times, processor, memory.");
        closed.MapGet("/rls-policies", Examine)
            .WithSummary("How one owner's rows are kept from another; with ?prove=true it is tried who reaches what.");
        routes.MapCaches();
    }

    /// <summary>The same counters under the names of older clients.</summary>
    private static void MapCaches(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Cache");
        group.MapGet("/codette/cache/stats", Answer<GetCache, CacheReport, CacheStatsResponse>)
            .WithSummary("Entries and rates of all caches.");
        group.MapGet("/codette/cache/metrics", Answer<GetCache, CacheReport, CacheMetricsResponse>)
            .WithSummary("Rates and times of all caches.");
        group.MapGet("/codette/cache/status", Answer<GetCache, CacheReport, CacheStatusResponse>)
            .WithSummary("Where the caches are.");
        group.MapGet("/api/cache-stats", Answer<GetCache, CacheReport, CacheCountersResponse>)
            .WithSummary("The counters of all caches.");
        group.MapPost("/codette/cache/clear", Answer<ClearCaches, CachesCleared, CacheClearedResponse>)
            .WithSummary("Forgets everything cached.");
        group.MapPost("/api/cache-clear", Answer<ClearCaches, CachesCleared, CacheClearedResponse>)
            .WithSummary("Forgets everything cached.");
    }

    /// <summary>To everybody in short: reasons and places are nobody's business but an administrator's.</summary>
    private static async Task<Ok<StatusDiagnosis>> Status(HttpContext http, IMediator mediator, IMapper mapper, CancellationToken cancellationToken)
    {
        var status = mapper.Map<StatusDiagnosis>((await mediator.Send(new GetStatus(), cancellationToken)).Value);
        return TypedResults.Ok(http.IsAdministrator() ? status : status.InShort());
    }

    private static async Task<Ok<RlsPoliciesDiagnosis>> Examine(IMediator mediator, IMapper mapper, CancellationToken cancellationToken, bool prove = false) =>
        TypedResults.Ok(mapper.Map<RlsPoliciesDiagnosis>((await mediator.Send(new GetRlsPolicies(prove), cancellationToken)).Value));

    /// <summary>Sends the request and maps what it found. A diagnosis has no expected failure: what fails is what it tells.</summary>
    private static async Task<Ok<TWire>> Answer<TRequest, TFound, TWire>(IMediator mediator, IMapper mapper, CancellationToken cancellationToken)
        where TRequest : IRequest<Result<TFound>>, new() =>
        TypedResults.Ok(mapper.Map<TWire>((await mediator.Send(new TRequest(), cancellationToken)).Value));
}
