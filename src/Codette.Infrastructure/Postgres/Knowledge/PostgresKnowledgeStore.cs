using Codette.Application.Identity;
using Codette.Application.Knowledge;
using Codette.Domain.Knowledge;
using Codette.Infrastructure.Documents;
using Npgsql;

namespace Codette.Infrastructure.Postgres.Knowledge;

internal sealed class PostgresKnowledgeStore(PostgresDatabase database) : IKnowledgeStore
{
    private const string SelectAll = """
        select slug, topic, category, title, text, ranges, tags, instruments, level, source from codette.knowledge order by slug collate "C"
        """;

    public async Task<IReadOnlyList<KnowledgeEntry>> ReadAll(Caller caller, CancellationToken cancellationToken) =>
        await database.Query(Actor.Of(caller), new Statement(SelectAll), Read, cancellationToken);

    private static async ValueTask<List<KnowledgeEntry>> Read(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var entries = new List<KnowledgeEntry>();
        while (await reader.ReadAsync(cancellationToken))
        {
            entries.Add(new KnowledgeEntry(
                reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3), reader.GetString(4),
                StoredJson.Read<IReadOnlyList<ValueRange>>(reader.GetString(5)),
                reader.GetFieldValue<string[]>(6),
                reader.GetFieldValue<string[]>(7),
                reader.GetString(8), reader.GetString(9)));
        }

        return entries;
    }
}
