using Codette.Application.Identity;
using Codette.Domain.Chat;
using Codette.Domain.Knowledge;

namespace Codette.Application.Knowledge;

/// <summary>The knowledge base as read once from the store and indexed, so that every store ranks alike.</summary>
internal sealed class KnowledgeLibrary(IKnowledgeStore store) : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile Shelves? _shelves;

    public ValueTask<ReplyEngine> GetReplies(CancellationToken cancellationToken) =>
        _shelves is { } loaded ? ValueTask.FromResult(loaded.Replies) : Load(shelves => shelves.Replies, cancellationToken);

    public ValueTask<Bm25Index> GetIndex(CancellationToken cancellationToken) =>
        _shelves is { } loaded ? ValueTask.FromResult(loaded.Index) : Load(shelves => shelves.Index, cancellationToken);

    public ValueTask<IReadOnlyDictionary<string, KnowledgeEntry>> GetEntries(CancellationToken cancellationToken) =>
        _shelves is { } loaded ? ValueTask.FromResult(loaded.BySlug) : Load(shelves => shelves.BySlug, cancellationToken);

    public void Dispose() => _loading.Dispose();

    /// <summary>A failed load is not remembered, nor is an empty one, of a store not yet filled: the next question tries again.</summary>
    private async ValueTask<T> Load<T>(Func<Shelves, T> pick, CancellationToken cancellationToken)
    {
        await _loading.WaitAsync(cancellationToken);
        try
        {
            if (_shelves is { } loaded)
            {
                return pick(loaded);
            }

            var entries = await store.ReadAll(Caller.Service, cancellationToken);
            var shelves = new Shelves(entries);
            _shelves = entries.Count == 0 ? null : shelves;
            return pick(shelves);
        }
        finally
        {
            _loading.Release();
        }
    }

    private sealed class Shelves
    {
        public Shelves(IReadOnlyList<KnowledgeEntry> entries)
        {
            Index = Bm25Index.Build(entries);
            Replies = new ReplyEngine(Index);
            BySlug = entries.ToDictionary(entry => entry.Slug);
        }

        public Bm25Index Index { get; }

        public ReplyEngine Replies { get; }

        public IReadOnlyDictionary<string, KnowledgeEntry> BySlug { get; }
    }
}
