using System.Net.Sockets;
using Codette.Application.Common;
using Codette.Domain.Common;
using Codette.Infrastructure.Postgres;
using Npgsql;

namespace Codette.Infrastructure.Tests.Postgres;

/// <summary>What a fault has left, and what is told of it.</summary>
public sealed class PostgresFaultsTests
{
    [Theory]
    [InlineData("08000", "Unknown", "storage_away", true)]
    [InlineData("08P01", "Unknown", "storage_away", true)]
    [InlineData("57P01", "Unknown", "storage_away", true)]
    [InlineData("57P02", "Unknown", "storage_away", true)]
    [InlineData("57P03", "NothingDone", "storage_away", true)]
    [InlineData("57P05", "NothingDone", "storage_away", true)]
    [InlineData("25P03", "NothingDone", "storage_away", false)]
    [InlineData("26000", "NothingDone", null, true)]
    [InlineData("40001", "NothingDone", "storage_locked", false)]
    [InlineData("40P01", "NothingDone", "storage_locked", false)]
    [InlineData("55P03", "Final", "storage_locked", false)]
    [InlineData("53300", "NothingDone", "storage_busy", false)]
    [InlineData("53100", "Final", "storage_full", false)]
    [InlineData("58030", "Final", "storage_full", false)]
    [InlineData("53200", "Final", "storage_exhausted", false)]
    [InlineData("53400", "Final", "storage_exhausted", false)]
    [InlineData("57014", "Final", "storage_timeout", false)]
    [InlineData("25P04", "Final", "storage_timeout", false)]
    [InlineData("25006", "Final", "storage_read_only", false)]
    [InlineData("28P01", "Final", "storage_denied", false)]
    [InlineData("28000", "Final", "storage_denied", false)]
    [InlineData("3D000", "Final", "storage_denied", false)]
    [InlineData("57P04", "Final", "storage_denied", false)]
    [InlineData("42501", "Final", "storage_denied", false)]
    [InlineData("42P01", "Final", "storage_schema", false)]
    [InlineData("42703", "Final", "storage_schema", false)]
    [InlineData("42883", "Final", "storage_schema", false)]
    [InlineData("3F000", "Final", "storage_schema", false)]
    [InlineData("0A000", "Final", null, false)]
    [InlineData("23505", "Final", null, false)]
    [InlineData("XX000", "Final", null, false)]
    public void A_state_of_the_server_tells_what_it_left(string state, string left, string? code, bool spoils)
    {
        var fault = Answer(state);

        Assert.Equal(left, PostgresFaults.AftermathOf(fault).ToString());
        Assert.Equal(spoils, PostgresFaults.SpoilsPool(fault));
        var told = PostgresFaults.Translate(fault);
        if (code is null)
        {
            Assert.Same(fault, told);
            return;
        }

        var error = Assert.IsType<StorageUnavailableException>(told).Error;
        Assert.Equal((ErrorKind.Unavailable, code), (error.Kind, error.Code));
        Assert.Same(fault, told.InnerException);
        Assert.DoesNotContain("its words", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("42501", "ExecWithCheckOptions", ErrorKind.Forbidden, "row_security_denied")]
    [InlineData("22021", "report_invalid_encoding", ErrorKind.Invalid, "text_not_storable")]
    [InlineData("22P05", "json_lex_string", ErrorKind.Invalid, "text_not_storable")]
    public void What_the_database_will_never_take_is_refused(string state, string routine, ErrorKind kind, string code)
    {
        var error = Assert.IsType<StorageRefusedException>(PostgresFaults.Translate(Answer(state, routine))).Error;

        Assert.Equal((kind, code), (error.Kind, error.Code));
    }

    [Fact]
    public void A_plan_older_than_the_schema_has_done_nothing()
    {
        var fault = Answer("0A000", "RevalidateCachedQuery");

        Assert.Equal(nameof(Aftermath.NothingDone), PostgresFaults.AftermathOf(fault).ToString());
        Assert.True(PostgresFaults.SpoilsPool(fault));
    }

    public static TheoryData<string, string, string, bool> OfTheNetwork => new()
    {
        { nameof(SocketError.ConnectionRefused), "NothingDone", "storage_away", false },
        { nameof(SocketError.ConnectionReset), "Unknown", "storage_away", true },
        { nameof(SocketError.HostNotFound), "Unknown", "storage_away", true },
        { nameof(IOException), "Unknown", "storage_away", true },
        { nameof(TimeoutException), "Final", "storage_timeout", true },
        { nameof(AggregateException), "Final", "storage_away", false },
    };

    [Theory]
    [MemberData(nameof(OfTheNetwork))]
    public void A_fault_of_the_network_tells_what_it_left(string cause, string left, string code, bool spoils)
    {
        var fault = new NpgsqlException("Its words", cause switch
        {
            nameof(IOException) => new IOException(),
            nameof(TimeoutException) => new TimeoutException(),
            nameof(AggregateException) => new AggregateException(),
            _ => new SocketException((int)Enum.Parse<SocketError>(cause)),
        });

        Assert.Equal(left, PostgresFaults.AftermathOf(fault).ToString());
        Assert.Equal(spoils, PostgresFaults.SpoilsPool(fault));
        Assert.Equal(code, Assert.IsType<StorageUnavailableException>(PostgresFaults.Translate(fault)).Error.Code);
    }

    [Fact]
    public void What_is_no_fault_of_the_database_stays_what_it_is()
    {
        var fault = new InvalidOperationException();

        Assert.Same(fault, PostgresFaults.Translate(fault));
        Assert.Equal(nameof(Aftermath.Final), PostgresFaults.AftermathOf(fault).ToString());
    }

    private static PostgresException Answer(string state, string? routine = null) =>
        new("its words", "ERROR", "ERROR", state, routine: routine);
}
