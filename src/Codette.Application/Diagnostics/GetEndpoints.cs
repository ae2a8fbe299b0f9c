using Codette.Application.Common;
using Codette.Domain.Common;
using MediatR;

namespace Codette.Application.Diagnostics;

/// <summary>Lists the routes that the server answers now.</summary>
public sealed record GetEndpoints : IQuery<EndpointReport>;

/// <summary>The live route table.</summary>
/// <param name="Endpoints">The paths of each group, each path once.</param>
/// <param name="Routes">Every method of every path.</param>
/// <param name="At">When it was read.</param>
public sealed record EndpointReport(IReadOnlyDictionary<string, IReadOnlyList<string>> Endpoints, IReadOnlyList<Route> Routes, DateTimeOffset At)
{
    public DiagnosisState State => Routes.Count == 0 ? DiagnosisState.Failing : DiagnosisState.Ok;

    /// <summary>The number of paths in all groups.</summary>
    public int TotalCount => Endpoints.Values.Sum(paths => paths.Count);
}

internal sealed class GetEndpointsHandler(IRouteTable table, TimeProvider time) : IRequestHandler<GetEndpoints, Result<EndpointReport>>
{
    public Task<Result<EndpointReport>> Handle(GetEndpoints request, CancellationToken cancellationToken)
    {
        var routes = table.Read();
        var groups = routes.GroupBy(route => route.Group).ToDictionary(
            group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(route => route.Path).Distinct()]);
        return Task.FromResult<Result<EndpointReport>>(new EndpointReport(groups, routes, time.GetUtcNow()));
    }
}
