using Codette.Domain.Analysis.Instruments;
using Codette.Domain.Common;

namespace Codette.Domain.Tests.Analysis;

public class InstrumentGuideTests
{
    [Fact]
    public void The_nine_categories_stand_in_their_order() =>
        Assert.Equal(["vocals", "drums", "bass", "guitars", "keys", "synths", "strings", "brass", "percussion"], InstrumentGuide.Categories);

    [Theory]
    [InlineData("vocals", "lead", "vocals/lead")]
    [InlineData("Vocal", "Lead Vocals", "vocals/lead")]
    [InlineData("drum", "tom", "drums/toms")]
    [InlineData(null, "hi_hats", "drums/hihat")]
    [InlineData(null, "808", "bass/sub")]
    [InlineData(null, "Sax", "brass/saxophone")]
    [InlineData("basses", "double bass", "bass/upright")]
    [InlineData("gtr", "acoustic", "guitars/acoustic")]
    public void An_instrument_is_found_by_any_usual_name(string? category, string instrument, string expected)
    {
        var found = Assert.Single(InstrumentGuide.Find(category, instrument).Value.Profiles);
        Assert.Equal(expected, $"{found.Category}/{found.Name}");
    }

    [Fact]
    public void A_name_two_categories_share_gives_both() =>
        Assert.Equal(["vocals", "guitars", "synths"], InstrumentGuide.Find(instrument: "lead").Value.Profiles.Select(profile => profile.Category));

    [Fact]
    public void Without_names_everything_is_given() => Assert.Equal(InstrumentGuide.All, InstrumentGuide.Find().Value.Profiles);

    [Fact]
    public void An_unknown_category_is_told_the_known_ones()
    {
        var error = InstrumentGuide.Find("theremins").Error!;
        Assert.Equal((ErrorKind.NotFound, "category_unknown"), (error.Kind, error.Code));
        Assert.Contains("vocals, drums, bass", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_instrument_is_told_those_of_its_category()
    {
        var error = InstrumentGuide.Find("vocals", "tuba").Error!;
        Assert.Equal((ErrorKind.NotFound, "instrument_unknown"), (error.Kind, error.Code));
        Assert.Contains("lead, backing, rap", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_profile_is_complete_and_its_ranges_ascend() =>
        Assert.All(InstrumentGuide.All, profile =>
        {
            Assert.InRange(profile.Range.Low, 20, profile.Range.High - 1);
            Assert.InRange(profile.Range.High, 0, 20_000);
            Assert.InRange(profile.Compression.Low, 1, profile.Compression.High);
            Assert.All([profile.Characteristics, profile.UseCases, profile.Tips], Assert.NotEmpty);
            Assert.NotEmpty(profile.SuggestedEq);
            Assert.Equal(profile.SuggestedEq.Count, profile.SuggestedEq.DistinctBy(move => move.Name).Count());
        });

    [Fact]
    public void No_two_profiles_of_a_category_share_a_name() =>
        Assert.Equal(InstrumentGuide.All.Count, InstrumentGuide.All.DistinctBy(profile => (profile.Category, profile.Name)).Count());
}
