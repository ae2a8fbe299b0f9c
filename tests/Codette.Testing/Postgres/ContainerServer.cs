using Codette.Domain.Common;
using Testcontainers.PostgreSql;

namespace Codette.Testing.Postgres;

/// <summary>A server in a container, where a Docker engine answers. Its reaper removes it after a killed process.</summary>
internal sealed class ContainerServer(PostgreSqlContainer container, int version)
    : PostgresServer(container.GetConnectionString(), version)
{
    private const string Image = "postgres:17";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<Result<PostgresServer>> Launch(CancellationToken token)
    {
        if (!await DockerEngine.Answers(DockerEngine.Address, token))
        {
            return Error.Unavailable("docker_missing", "No Docker engine answers.");
        }

        PostgreSqlContainer? container = null;
        try
        {
            container = new PostgreSqlBuilder(Image)
                .WithDatabase("postgres")
                .WithEnvironment("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C.UTF-8")
                .Build();
            await container.StartAsync(token).WaitAsync(Patience, TimeProvider.System, token);
            return new ContainerServer(container, await ReadVersion(container.GetConnectionString(), token));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // An engine without a way to the image is no reason to go without the machine's own binaries.
            await (container?.DisposeAsync() ?? ValueTask.CompletedTask);
            return Error.Unavailable("container_failed", $"Docker could not start {Image}: {failure.Message}");
        }
    }

    public override ValueTask DisposeAsync() => container.DisposeAsync();
}
