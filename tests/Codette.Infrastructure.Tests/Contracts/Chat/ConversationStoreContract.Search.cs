namespace Codette.Infrastructure.Tests.Contracts.Chat;

/// <summary>What a search finds.</summary>
public abstract partial class ConversationStoreContract
{
    [Theory]
    [InlineData("compress the kick", "kick compress", true)] // all words, in any order
    [InlineData("compress the kick", "kick snare", false)]
    [InlineData("compress the kick", "comp", true)] // a word's start
    [InlineData("compress the kick", "press", false)] // not its middle
    [InlineData("Compress the KICK", "COMPRESS kick", true)]
    [InlineData("der Kömpressor, s'il vous plaît", "kompressor plait", true)]
    [InlineData("der Kompressor", "kömpressor", true)]
    [InlineData("cafe\u0301", "caf\u00e9", true)]
    [InlineData("caf\u00e9", "cafe\u0301", true)]
    [InlineData("Ударные громче", "УДАР", true)]
    [InlineData("a tone of 440 Hz", "440", true)]
    [InlineData("a ½ note", "½ note", true)]
    [InlineData("a whole note", "½ note", false)]
    [InlineData("10 m² of felt", "m² felt", true)]
    [InlineData("don't clip", "don't", true)]
    [InlineData("the hi-hat", "hi-hat", true)]
    [InlineData("just \U0001F39A", "\U0001F39A", false)] // no word at all
    public async Task A_search_finds_messages_that_hold_every_word(string text, string search, bool found)
    {
        var stored = await Append(Turns.Of(text, title: "Where"));

        var results = await Store.Search(Caller, search, 10, Token);

        Assert.Equal(found ? 1 : 0, results.Count);
        if (found)
        {
            Turns.AssertSame(stored.Turn.Question, results[0].Message);
            Assert.Equal("Where", results[0].ConversationTitle);
        }
    }

    [Theory]
    [InlineData("kick OR snare", 0)] // three words, of which "or" stands nowhere
    [InlineData("kick NOT loud", 0)]
    [InlineData("NEAR(kick loud)", 0)]
    [InlineData("kick AND loud", 0)]
    [InlineData("text : kick", 0)]
    [InlineData("-kick", 1)]
    [InlineData("^loud", 1)]
    [InlineData("\"loud kick\"", 1)] // not a phrase: the words, in any order
    [InlineData("\"kick", 1)]
    [InlineData("kick\" \"loud", 1)]
    [InlineData("(kick", 1)]
    [InlineData("kick*", 1)]
    [InlineData("* kick", 1)]
    [InlineData("{kick} + loud;", 1)]
    [InlineData("kick'; drop table messages; --", 0)]
    [InlineData("k%", 1)]
    [InlineData("k_ck", 0)]
    [InlineData("\0kick", 1)]
    [InlineData("", 0)]
    [InlineData(" \t\n", 0)]
    [InlineData("\" * ( ) ^ : - ' ; ,", 0)]
    public async Task Signs_in_a_search_are_never_operators(string search, int expected)
    {
        await Append(Turns.Of("the kick is too loud"));

        Assert.Equal(expected, (await Store.Search(Caller, search, 10, Token)).Count);
    }

    [Fact]
    public async Task A_search_gives_the_newest_first_and_no_more_than_asked()
    {
        for (var index = 0; index < 4; index++)
        {
            await Append(Turns.Of($"reverb {index}", answer: $"more reverb {index}"));
        }

        var results = await Store.Search(Caller, "reverb", 3, Token);

        Assert.Equal(["more reverb 3", "reverb 3", "more reverb 2"], results.Select(found => found.Message.Text));
    }

    [Fact]
    public async Task A_search_tells_the_title_of_today()
    {
        var id = (await Append(Turns.Of("reverb", title: "Old"))).Turn.Question.ConversationId;
        await Store.Rename(Caller, id, "New", Turns.Noon, Token);

        Assert.Equal("New", Assert.Single(await Store.Search(Caller, "reverb", 3, Token)).ConversationTitle);
    }
}
