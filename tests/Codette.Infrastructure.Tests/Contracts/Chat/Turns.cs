using Codette.Application.Chat;
using Codette.Domain.Chat;
using Codette.Domain.Common;

namespace Codette.Infrastructure.Tests.Contracts.Chat;

/// <summary>Turns to store.</summary>
internal static class Turns
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A choice that continues whatever is the last conversation.</summary>
    public static ConversationChoice Current { get; } = new(null, Noon.AddYears(-1));

    /// <summary>A choice for which no conversation is young enough.</summary>
    public static ConversationChoice Fresh { get; } = new(null, Noon.AddYears(1));

    public static ConversationChoice Named(Guid id) => new(id, Noon);

    public static NewTurn Of(
        string question, ConversationChoice? choice = null, string? key = null, DateTimeOffset? at = null, string answer = "Like this.", string title = "A title")
    {
        var time = at ?? Noon;
        return new NewTurn(
            choice ?? Current,
            Ids.New(time),
            title,
            new Turn(
                new Message(Ids.New(time), Guid.Empty, MessageRole.User, question, null, null, null, [], time),
                new Message(Ids.New(time), Guid.Empty, MessageRole.Assistant, answer, null, "knowledge", 0.5, ["a-slug"], time)),
            key);
    }

    /// <summary>Compares every field; a record compares a list by its reference alone.</summary>
    public static void AssertSame(Message expected, Message actual)
    {
        Assert.Equal(expected with { Citations = [] }, actual with { Citations = [] });
        Assert.Equal(expected.Citations, actual.Citations);
    }

    public static void AssertSame(Turn expected, Turn actual)
    {
        AssertSame(expected.Question, actual.Question);
        AssertSame(expected.Answer, actual.Answer);
    }
}
