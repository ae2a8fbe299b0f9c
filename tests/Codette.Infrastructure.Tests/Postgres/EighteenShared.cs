using Codette.Domain.Common;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>The one PostgreSQL 18 of this process, beside the server that all tests share.</summary>
internal static class EighteenShared
{
    private static readonly Lazy<Task<Result<PostgresServer>>> Started = new(Start);

    public static Task<Result<PostgresServer>> Server => Started.Value;

    private static async Task<Result<PostgresServer>> Start() =>
        PostgresBinaries.Eighteen().TryGet(out var bin, out var missing)
            ? (await PostgresServer.StartPrivate(bin, [])).Map<PostgresServer>(cluster => cluster)
            : missing;
}
