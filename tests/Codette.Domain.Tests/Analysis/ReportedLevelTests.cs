using Codette.Domain.Analysis.Reports;

namespace Codette.Domain.Tests.Analysis;

public class ReportedLevelTests
{
    [Theory]
    [InlineData(0.5, -12.0, -6.0206)]
    [InlineData(1.0, null, 0)]
    [InlineData(-12.0, 0.8, -12)]
    [InlineData(3.0, null, 3)]
    [InlineData(0.0, -12.0, 0)]
    public void A_level_is_linear_up_to_1_and_else_in_dBFS(double level, double? beside, double dbfs) =>
        Assert.Equal(dbfs, ReportedLevel.Read(level, beside)!.Value, 4);

    [Theory]
    [InlineData(null, null)]
    [InlineData(0.0, 0.0)]
    [InlineData(0.0, 0.5)]
    [InlineData(100.0, null)]
    [InlineData(-1000.0, null)]
    [InlineData(double.NaN, -3.0)]
    [InlineData(double.NegativeInfinity, null)]
    public void What_cannot_be_a_level_is_none(double? level, double? beside) => Assert.Null(ReportedLevel.Read(level, beside));
}
