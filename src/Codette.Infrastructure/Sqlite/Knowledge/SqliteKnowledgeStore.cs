using Codette.Application.Identity;
using Codette.Application.Knowledge;
using Codette.Domain.Knowledge;
using Codette.Infrastructure.Documents;
using Dapper;

namespace Codette.Infrastructure.Sqlite.Knowledge;

internal sealed class SqliteKnowledgeStore(SqliteDatabase database) : IKnowledgeStore
{
    private const string SelectAll = """
        select slug, topic, category, title, text, ranges, tags, instruments, level, source from knowledge order by slug
        """;

    public Task<IReadOnlyList<KnowledgeEntry>> ReadAll(Caller caller, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<KnowledgeEntry>>(database.Read(
            session => session.Connection.Query<Row>(SelectAll).Select(row => row.ToDomain()).ToArray(), cancellationToken));

    private sealed record Row(
        string Slug, string Topic, string Category, string Title, string Text,
        string Ranges, string Tags, string Instruments, string Level, string Source)
    {
        public KnowledgeEntry ToDomain() => new(
            Slug, Topic, Category, Title, Text,
            StoredJson.Read<IReadOnlyList<ValueRange>>(Ranges),
            StoredJson.Read<IReadOnlyList<string>>(Tags),
            StoredJson.Read<IReadOnlyList<string>>(Instruments),
            Level, Source);
    }
}
