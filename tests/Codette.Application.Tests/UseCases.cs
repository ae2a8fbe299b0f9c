using Codette.Application.Realtime;
using Codette.Domain.Common;
using Codette.Infrastructure;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Codette.Application.Tests;

/// <summary>The use cases over the real embedded store, with a clock that is moved by hand.</summary>
public sealed class UseCases : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("codette-");
    private readonly IHost _host;

    private UseCases()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging().AddApplication().AddInfrastructure(builder.Configuration, _ => _folder.FullName).AddSingleton<TimeProvider>(Time);
        _host = builder.Build();
        _host.Services.GetRequiredService<IRealtimeBus>().Subscribe(Heard.Add);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>What was published; read it when nothing is under way.</summary>
    public List<RealtimeEvent> Heard { get; } = [];

    public static async Task<UseCases> Start()
    {
        var cases = new UseCases();
        await cases._host.StartAsync(TestContext.Current.CancellationToken);
        return cases;
    }

    public Task<Result<T>> Send<T>(IRequest<Result<T>> request) =>
        _host.Services.GetRequiredService<IMediator>().Send(request, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable host)
        {
            await host.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
