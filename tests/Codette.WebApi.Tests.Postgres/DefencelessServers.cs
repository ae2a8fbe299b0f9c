using Codette.Infrastructure.Postgres;
using Codette.Testing.Postgres;
using Codette.WebApi.Tests.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Codette.WebApi.Tests;

/// <summary>A server whose statements have lost their filters by owner: row security alone keeps people apart.</summary>
public class UnfilteredServer : SignInServer
{
    public UnfilteredServer()
        : base(services => services.AddSingleton<StatementRewrite>(Defences.WithoutOwnerFilters), LogLevel.Information) =>
        Storage.Database.Prepare(Defences.TakeOwnerFiltersOutOfFunctions);

    private protected ServerStorage Storage => Server.Storage;
}

/// <summary>A server whose database has lost its row security: the filters by owner alone keep people apart.</summary>
public sealed class UnguardedServer : SignInServer
{
    public UnguardedServer() => Server.Storage.Database.Prepare(Defences.DisableRowSecurity);
}

/// <summary>A server that has lost both.</summary>
public sealed class NakedServer : UnfilteredServer
{
    public NakedServer() => Storage.Database.Prepare(Defences.DisableRowSecurity);
}
