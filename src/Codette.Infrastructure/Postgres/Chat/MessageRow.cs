using Codette.Domain.Chat;
using Codette.Infrastructure.Documents;
using Npgsql;

namespace Codette.Infrastructure.Postgres.Chat;

/// <summary>A message as its row holds it; the columns come from a table named <c>m</c>.</summary>
internal static class MessageRow
{
    public const string Columns = "m.id, m.conversation_id, m.role, m.text, m.perspective, m.source, m.confidence, m.citations, m.created_at";

    public const int Count = 9;

    public const string User = "user";

    /// <summary>Reads the columns above, from the one at <paramref name="first"/> on.</summary>
    public static Message Read(NpgsqlDataReader reader, int first = 0) => new(
        reader.GetGuid(first),
        reader.GetGuid(first + 1),
        reader.GetString(first + 2) == User ? MessageRole.User : MessageRole.Assistant,
        reader.GetString(first + 3),
        reader.Text(first + 4),
        reader.Text(first + 5),
        reader.IsDBNull(first + 6) ? null : reader.GetDouble(first + 6),
        reader.GetFieldValue<string[]>(first + 7),
        reader.GetDateTime(first + 8).FromStored());

    public static async ValueTask<List<Message>> ReadAll(NpgsqlDataReader reader, CancellationToken cancellationToken)
    {
        var messages = new List<Message>();
        while (await reader.ReadAsync(cancellationToken))
        {
            messages.Add(Read(reader));
        }

        return messages;
    }
}
