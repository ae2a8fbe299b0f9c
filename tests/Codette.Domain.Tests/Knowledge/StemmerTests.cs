using Codette.Domain.Knowledge;
using CsCheck;

namespace Codette.Domain.Tests.Knowledge;

public class StemmerTests
{
    [Theory]
    [InlineData("limit", "limiter", "limiting", "limited", "limits")]
    [InlineData("satur", "saturation", "saturator", "saturated")]
    [InlineData("pan", "panning", "panned")]
    [InlineData("phras", "phrase", "phrases", "phrasing")]
    [InlineData("bright", "brighter", "brightness", "brightly")]
    public void Endings_fall_away(string stem, params string[] words) =>
        Assert.All(words, word => Assert.Equal(stem, Stemmer.Stem(word)));

    [Theory]
    [InlineData("bass")]
    [InlineData("bus")]
    [InlineData("chorus")]
    [InlineData("phaser")]
    [InlineData("fader")]
    [InlineData("808")]
    [InlineData("eq")]
    public void Words_whose_ending_belongs_to_them_stay_whole(string word) => Assert.Equal(word, Stemmer.Stem(word));

    [Fact]
    public void A_stem_is_never_empty_and_never_longer_than_its_word() =>
        Gen.String[Gen.Char['a', 'z'], 1, 20].Sample(word => Stemmer.Stem(word) is { Length: > 0 } stem && stem.Length <= word.Length);
}
