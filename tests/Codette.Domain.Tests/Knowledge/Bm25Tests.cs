using Codette.Domain.Knowledge;
using CsCheck;

namespace Codette.Domain.Tests.Knowledge;

public class Bm25Tests
{
    [Fact]
    public void Idf_is_never_negative_even_for_a_term_that_every_entry_holds() =>
        Gen.Int[1, 10_000].SelectMany(entries => Gen.Int[0, entries].Select(n => (entries, n)))
            .Sample(input => Assert.True(Bm25.Idf(input.entries, input.n) > 0));

    [Fact]
    public void Idf_of_one_in_ten_is_2_log_units() => Assert.Equal(1.992, Bm25.Idf(10, 1), 3);

    [Fact]
    public void A_rarer_term_tells_more() =>
        Gen.Int[0, 999].Sample(n => Assert.True(Bm25.Idf(1000, n) > Bm25.Idf(1000, n + 1)));

    [Fact]
    public void Repeating_a_term_adds_less_each_time_and_never_passes_the_limit() =>
        Gen.Double[0.1, 50].Sample(frequency =>
        {
            var once = Bm25.Saturate(frequency, 1, 1);
            var twice = Bm25.Saturate(2 * frequency, 1, 1);
            Assert.True(twice > once && twice < 2 * once && twice < Bm25.K1 + 1);
        });

    [Fact]
    public void The_same_term_is_worth_less_in_a_longer_entry() =>
        Assert.True(Bm25.Saturate(2, 200, 100) < Bm25.Saturate(2, 100, 100));
}
