using Codette.Infrastructure.InProcess;
using Codette.Infrastructure.Sqlite;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.ArchitectureTests;

/// <summary>Types that break the rules, so that each rule is seen to find what it forbids.</summary>
internal static class Planted
{
    internal sealed class KnowsTechnology
    {
        public static object? Reach(IServiceProvider services) => services.GetService(typeof(object));
    }

    internal sealed class KnowsWebApi
    {
        public static Type Reach() => typeof(Codette.WebApi.Http.Problems.ProblemBody);
    }

    internal sealed class KnowsInfrastructure
    {
        public static object Reach(IServiceCollection services) => services.AddSqlite(options => options.Folder = "");
    }

    internal sealed class KnowsDapper
    {
        public static DynamicParameters Reach() => new();
    }

    internal sealed class KnowsNpgsql
    {
        public static Npgsql.NpgsqlConnectionStringBuilder Reach() => new();
    }

    internal sealed class KnowsHttpClient
    {
        public static HttpClient Reach() => new();
    }

    internal sealed class KnowsInProcess
    {
        public static object Reach(IServiceCollection services) => services.AddInProcess();
    }

    internal sealed class KnowsSqlite
    {
        public static object Reach(IServiceCollection services) => services.AddSqlite(options => options.Folder = "");
    }
}

/// <summary>A request, its public unsealed handler and its second handler: each against a rule.</summary>
internal sealed record PlantedRequest : MediatR.IRequest<int>;

public class PlantedHelper : MediatR.IRequestHandler<PlantedRequest, int>
{
    Task<int> MediatR.IRequestHandler<PlantedRequest, int>.Handle(PlantedRequest request, CancellationToken cancellationToken) => Task.FromResult(1);
}
