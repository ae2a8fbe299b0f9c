using Codette.Infrastructure.Documents;
using Codette.Infrastructure.Knowledge;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Codette.Infrastructure.Sqlite.Knowledge;

/// <summary>The migration step that fills the knowledge table with this version's entries, when it holds others.</summary>
internal static class SqliteKnowledgeEdition
{
    private const string Insert = """
        insert into knowledge (slug, topic, category, title, text, ranges, tags, instruments, level, source)
        values (@Slug, @Topic, @Category, @Title, @Text, @Ranges, @Tags, @Instruments, @Level, @Source)
        """;

    public static void Bring(SqliteConnection connection)
    {
        var digest = KnowledgeSeed.Digest();
        if (connection.QuerySingleOrDefault<string>("select digest from knowledge_edition") == digest)
        {
            return;
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute("delete from knowledge; delete from knowledge_edition", transaction: transaction);
        connection.Execute(
            Insert,
            KnowledgeSeed.Read().Select(entry => new
            {
                entry.Slug, entry.Topic, entry.Category, entry.Title, entry.Text, entry.Level, entry.Source,
                Ranges = StoredJson.Write(entry.Ranges),
                Tags = StoredJson.Write(entry.Tags),
                Instruments = StoredJson.Write(entry.Instruments),
            }),
            transaction);
        connection.Execute("insert into knowledge_edition (digest) values (@digest)", new { digest }, transaction);
        transaction.Commit();
    }
}
