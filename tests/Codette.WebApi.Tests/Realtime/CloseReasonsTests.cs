using Codette.WebApi.Realtime;

namespace Codette.WebApi.Tests.Realtime;

public sealed class CloseReasonsTests
{
    [Fact]
    public void Codes_and_names_are_unique_and_may_be_sent()
    {
        Assert.Distinct(CloseReasons.All.Select(reason => reason.Code));
        Assert.Distinct(CloseReasons.All.Select(reason => reason.Name));
        Assert.All(CloseReasons.All, reason => Assert.True(reason.Code is 1000 or 1001 or 1009 or (>= 4000 and < 5000), reason.Name));
        Assert.All(CloseReasons.All, reason => Assert.InRange(reason.Name.Length, 1, 123));
    }
}
