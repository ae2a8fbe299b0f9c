using AutoMapper;

namespace Codette.WebApi.Http;

/// <summary>AutoMapper, for responses on their way to the wire and nothing else.</summary>
internal static class Mapping
{
    public static IServiceCollection AddMapping(this IServiceCollection services)
    {
        services.AddSingleton(provider => new MapperConfiguration(
            configuration => configuration.AddMaps(typeof(Mapping).Assembly), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(provider => provider.GetRequiredService<MapperConfiguration>().CreateMapper());
        return services;
    }
}
