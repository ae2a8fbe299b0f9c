using Codette.Domain.Chat;

namespace Codette.Domain.Tests.Chat;

public sealed class ConversationTests
{
    [Theory]
    [InlineData("  Why is my mix muddy?  ", "Why is my mix muddy?")]
    [InlineData("First line\nsecond line", "First line")]
    [InlineData("   ", "Untitled")]
    public void A_title_is_the_first_line_of_the_first_question(string question, string title) =>
        Assert.Equal(title, Conversation.TitleFrom(question));

    [Fact]
    public void A_long_first_line_is_cut_at_a_word() => Assert.Equal(
        "How should I set the attack and the release of the…",
        Conversation.TitleFrom("How should I set the attack and the release of the compressor on my lead vocal?"));

    [Fact]
    public void A_cut_never_splits_a_character_in_two()
    {
        var title = Conversation.TitleFrom(new string('a', 59) + "🎛️ and so on and on");

        Assert.DoesNotContain(title, char.IsSurrogate);
    }
}
