using Codette.Application.Identity;
using Codette.Application.Sessions;
using Codette.Domain.Common;
using Codette.Domain.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace Codette.WebApi.Tests;

/// <summary>The real store, until it is told to fail.</summary>
internal sealed class FaultySessions(ISessionStore inner, FaultySessions.Switch fault) : ISessionStore
{
    public Task<StudioSession?> Find(Caller caller, SessionId id, CancellationToken cancellationToken)
    {
        fault.Strike();
        return inner.Find(caller, id, cancellationToken);
    }

    public Task<IReadOnlyList<StudioSession>> List(Caller caller, int limit, CancellationToken cancellationToken) =>
        inner.List(caller, limit, cancellationToken);

    public Task<Result<StudioSession>> Save(Caller caller, StudioSession session, CancellationToken cancellationToken)
    {
        fault.Strike();
        return inner.Save(caller, session, cancellationToken);
    }

    public Task<bool> Delete(Caller caller, SessionId id, CancellationToken cancellationToken) => inner.Delete(caller, id, cancellationToken);

    /// <summary>What the store throws while it is set.</summary>
    internal sealed class Switch
    {
        public Exception? Fault { get; set; }

        public void Install(IServiceCollection services) => services.AddSingleton(this).Decorate<ISessionStore, FaultySessions>();

        public void Strike()
        {
            if (Fault is { } fault)
            {
                throw fault;
            }
        }
    }
}
