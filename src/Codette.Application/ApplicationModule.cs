using Codette.Application.Common;
using Codette.Application.Diagnostics;
using Codette.Application.Knowledge;
using Codette.Application.Sessions;
using Codette.Domain.Suggestions;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.Application;

/// <summary>Registers the use cases.</summary>
public static class ApplicationModule
{
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.Scan(scan => scan.FromAssemblies(typeof(ApplicationModule).Assembly)
            .AddClasses(types => types.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false).AsImplementedInterfaces().WithSingletonLifetime()
            .AddClasses(types => types.AssignableTo(typeof(IValidator<>)), publicOnly: false).AsImplementedInterfaces().WithSingletonLifetime());

        services.AddSingleton(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddSingleton<IMediator, Mediator>(provider => new Mediator(provider.GetRequiredService));
        services.AddSingleton<KnowledgeLibrary>();
        services.AddSingleton<TransportChanges>();
        services.AddSingleton<EditTurns>();
        services.AddSingleton<DatabaseWatch>();
        services.AddSingleton<SuggestionEngine>();
        return services;
    }
}
