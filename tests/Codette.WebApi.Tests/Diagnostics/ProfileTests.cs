using AutoMapper;
using Codette.WebApi.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace Codette.WebApi.Tests.Diagnostics;

public sealed class ProfileTests
{
    [Fact]
    public void Every_part_of_the_wire_has_a_source() =>
        new MapperConfiguration(config => config.AddProfile<DiagnosticsProfile>(), NullLoggerFactory.Instance).AssertConfigurationIsValid();
}
