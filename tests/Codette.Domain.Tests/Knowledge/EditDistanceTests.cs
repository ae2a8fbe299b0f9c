using Codette.Domain.Knowledge;
using CsCheck;

namespace Codette.Domain.Tests.Knowledge;

public class EditDistanceTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'd'], 0, 8];

    [Theory]
    [InlineData("snare", "snaer", 1)]
    [InlineData("reverb", "rever", 1)]
    [InlineData("compress", "comprss", 1)]
    [InlineData("kick", "bass", 3)]
    public void Slips_are_counted(string a, string b, int slips) => Assert.Equal(slips, EditDistance.Between(a, b, 2));

    [Fact]
    public void It_is_the_same_both_ways() =>
        Gen.Select(Word, Word).Sample((a, b) => EditDistance.Between(a, b, 9) == EditDistance.Between(b, a, 9));

    [Fact]
    public void It_is_zero_for_equal_words_only() =>
        Gen.Select(Word, Word).Sample((a, b) => EditDistance.Between(a, b, 9) == 0 == (a == b));
}
