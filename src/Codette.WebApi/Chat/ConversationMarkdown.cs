using System.Globalization;
using System.Text;
using Codette.Application.Chat;
using Codette.Domain.Chat;

namespace Codette.WebApi.Chat;

/// <summary>Writes a conversation for people.</summary>
internal static class ConversationMarkdown
{
    public static string Of(ConversationPage page)
    {
        var text = new StringBuilder().Append("# ").Append(page.Conversation.Title.ReplaceLineEndings(" ")).Append('\n');
        foreach (var message in page.Messages)
        {
            var speaker = message.Role == MessageRole.User ? "You" : "Codette";
            text.Append(CultureInfo.InvariantCulture, $"\n**{speaker}**, {message.CreatedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC\n\n{message.Text}\n");
            if (message.Citations.Count > 0)
            {
                text.Append("\nSources: ").AppendJoin(", ", message.Citations).Append('\n');
            }
        }

        return text.ToString();
    }
}
