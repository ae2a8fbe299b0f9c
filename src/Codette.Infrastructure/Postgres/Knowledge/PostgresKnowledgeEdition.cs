using Codette.Infrastructure.Knowledge;

namespace Codette.Infrastructure.Postgres.Knowledge;

/// <summary>
/// The migration step that fills the knowledge table with this version's entries, when it holds others. Of nodes that start
/// together the first fills it, and the others find it filled.
/// </summary>
internal static class PostgresKnowledgeEdition
{
    private const string SelectDigest = "select digest from codette.knowledge_edition";

    private const string TakeTurn = "select pg_advisory_xact_lock(hashtextextended('codette.knowledge', 0))";

    private const string IsOther = "not exists (select from codette.knowledge_edition where digest = $1)";

    private const string DeleteOthers = $"delete from codette.knowledge where {IsOther}";

    private const string Insert = $"""
        insert into codette.knowledge (slug, topic, category, title, text, ranges, tags, instruments, level, source)
        select slug, topic, category, title, text, ranges, tags, instruments, level, source
        from json_to_recordset($2::json) as entry (
          slug text, topic text, category text, title text, text text, ranges json, tags text[], instruments text[], level text, source text)
        where {IsOther}
        """;

    private const string DeleteEdition = "delete from codette.knowledge_edition where digest <> $1";

    private const string InsertEdition = "insert into codette.knowledge_edition (digest) values ($1) on conflict do nothing";

    public static async Task Bring(PostgresDatabase database, CancellationToken cancellationToken)
    {
        var digest = KnowledgeSeed.Digest();
        var stored = await database.Query(
            Actor.Service, new Statement(SelectDigest), async (reader, token) => await reader.ReadAsync(token) ? reader.GetString(0) : null, cancellationToken);
        if (stored == digest)
        {
            return;
        }

        await database.Run(
            new Work<int>(
                Actor.Service,
                [
                    new Statement(TakeTurn), new Statement(DeleteOthers, digest), new Statement(Insert, digest, KnowledgeSeed.ReadJson()),
                    new Statement(DeleteEdition, digest), new Statement(InsertEdition, digest),
                ],
                static (_, _) => ValueTask.FromResult(0),
                Repeatable: true,
                IsWrite: true),
            cancellationToken);
    }
}
