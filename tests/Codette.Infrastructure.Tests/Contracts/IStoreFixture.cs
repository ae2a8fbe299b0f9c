using Codette.Application.Identity;
using Codette.Domain.Common;

namespace Codette.Infrastructure.Tests.Contracts;

/// <summary>The stores of one adapter, registered by its production call. Tests share its storage, each under owners of its own.</summary>
public interface IStoreFixture
{
    /// <summary>The running stores; or what the machine lacks to run them, which skips the tests.</summary>
    Result<IServiceProvider> Services { get; }

    /// <summary>Ends the stores in good order and starts them again on the same storage.</summary>
    ValueTask Restart();

    /// <summary>A person whom no other test has met.</summary>
    Caller NewCaller()
    {
        var now = TimeProvider.System.GetUtcNow();
        var id = Ids.New(now);
        return Caller.User(id, $$"""{"sub":"{{id}}","role":"authenticated"}""", now.AddHours(1));
    }
}
