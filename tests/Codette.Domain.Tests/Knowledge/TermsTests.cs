using Codette.Domain.Knowledge;
using CsCheck;

namespace Codette.Domain.Tests.Knowledge;

public class TermsTests
{
    [Theory]
    [InlineData("hi-hat", "hi hat", "hihat", "hats", "Hi-Hats")]
    [InlineData("high-pass", "low cut", "HPF", "lowcut", "highpass")]
    [InlineData("kick", "bass drum", "BD", "kick drum", "bd")]
    [InlineData("vocal", "vox", "vocals")]
    [InlineData("reverb", "verb", "reverberation")]
    [InlineData("compressor", "comp", "compression", "compressing")]
    [InlineData("mud", "muddy", "muddiness")]
    [InlineData("de-ess", "de-esser", "deessing")]
    public void Spellings_of_one_thing_are_one_term(params string[] spellings) =>
        Assert.Single(spellings.Select(spelling => Assert.Single(Terms.In(spelling))).Distinct());

    [Fact]
    public void Words_that_carry_no_subject_are_left_out() => Assert.Equal(["kick"], Terms.In("What should I do with my kick, please?"));

    [Fact]
    public void Any_text_gives_terms_without_a_fault() =>
        Gen.String.Sample(text => Assert.All(Terms.In(text), term => Assert.InRange(term.Length, 1, 32)));

    [Fact]
    public void Distinct_terms_keep_their_first_order() => Assert.Equal(["kick", "vocal"], Terms.Distinct(Terms.Words("kick vocal kick bd vox")));

    [Fact]
    public void Phrases_keep_the_stop_words()
    {
        var terms = new List<QueryTerm>();
        Entries.Index.AddPhrases(Terms.Words("why too much verb"), 1, terms);
        Assert.Contains(terms, term => term.Term == "too much reverb");
    }

    [Fact]
    public void Words_in_a_hurry_are_written_out() => Assert.Equal(["what", "can", "you", "do"], Terms.Words("wat can u do"));
}
