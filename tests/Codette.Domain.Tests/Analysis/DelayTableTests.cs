using Codette.Domain.Analysis;
using CsCheck;

namespace Codette.Domain.Tests.Analysis;

public class DelayTableTests
{
    private static readonly Gen<double> Tempo = Gen.Double[DelayTable.SlowestBpm, DelayTable.FastestBpm];

    [Theory]
    [InlineData("Whole Note", 2000)]
    [InlineData("Half Note", 1000)]
    [InlineData("Quarter Note", 500)]
    [InlineData("Eighth Note", 250)]
    [InlineData("16th Note", 125)]
    [InlineData("Triplet Quarter", 333.3333)]
    [InlineData("Triplet Eighth", 166.6667)]
    [InlineData("Dotted Quarter", 750)]
    [InlineData("Dotted Eighth", 375)]
    public void At_120_each_division_has_its_length(string name, double milliseconds) =>
        Assert.Equal(milliseconds, DelayTable.At(120).Value.Divisions.Single(division => division.Name == name).Milliseconds, 3);

    [Fact]
    public void The_divisions_keep_the_order_the_menu_shows() =>
        Assert.Equal(
            ["Whole Note", "Half Note", "Quarter Note", "Eighth Note", "16th Note", "Triplet Quarter", "Triplet Eighth", "Dotted Quarter", "Dotted Eighth"],
            DelayTable.At(97.5).Value.Divisions.Select(division => division.Name));

    [Theory]
    [InlineData(0)]
    [InlineData(-120)]
    [InlineData(19.99)]
    [InlineData(999.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_tempo_out_of_range_is_refused(double tempo) => Assert.Equal("tempo_out_of_range", DelayTable.At(tempo).Error?.Code);

    [Fact]
    public void Every_length_times_the_tempo_is_the_same_at_every_tempo() =>
        Gen.Select(Tempo, Tempo).Sample((one, other) =>
            DelayTable.At(one).Value.Divisions.Zip(DelayTable.At(other).Value.Divisions)
                .All(pair => Math.Abs((pair.First.Milliseconds * one) - (pair.Second.Milliseconds * other)) < 1e-6));
}
