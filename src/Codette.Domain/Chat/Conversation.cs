using Codette.Domain.Common;

namespace Codette.Domain.Chat;

/// <summary>A thread of messages.</summary>
/// <param name="Id">Time-ordered.</param>
/// <param name="Owner">Whose it is; nobody else sees it.</param>
/// <param name="Title">1 to 120 characters, at first taken from the first question.</param>
/// <param name="CreatedAt">When its first turn was stored.</param>
/// <param name="UpdatedAt">When its last turn was stored, or it was renamed.</param>
/// <param name="MessageCount">Questions and answers.</param>
public sealed record Conversation(
    Guid Id, OwnerId Owner, string Title, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, int MessageCount)
{
    public const int MaxTitle = 120;

    private const int TitleLength = 60;

    /// <summary>The first line of a question, cut at a word where it is long.</summary>
    public static string TitleFrom(string question)
    {
        var line = question.AsSpan().Trim();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end].TrimEnd();
        if (line.Length <= TitleLength)
        {
            return line.IsEmpty ? "Untitled" : line.ToString();
        }

        var cut = line[..TitleLength];
        var space = cut.LastIndexOf(' ');
        cut = space > TitleLength / 2 ? cut[..space] : cut;
        return string.Concat(char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut, "…");
    }
}
