using Codette.Domain.Common;
using Codette.Testing.Postgres;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>The same on PostgreSQL 18.</summary>
public class PostgresEighteenFixture : PostgresFixture
{
    protected override Task<Result<PostgresServer>> Server => EighteenShared.Server;
}
