using Codette.Domain.Common;

namespace Codette.Application.Sessions;

/// <summary>
/// Lets those who edit one session here go one after the other, so that nobody loses a try to a neighbour and what is told
/// comes in the order of the versions. That nothing is lost does not rest on it but on the store's compare-and-set.
/// </summary>
internal sealed class EditTurns
{
    /// <summary>Two sessions may share one, and then wait for each other now and then.</summary>
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public async Task<T> Take<T>(OwnerId owner, SessionId session, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var turn = _turns[(uint)HashCode.Combine(owner, session) % (uint)_turns.Length];
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        finally
        {
            turn.Release();
        }
    }
}
