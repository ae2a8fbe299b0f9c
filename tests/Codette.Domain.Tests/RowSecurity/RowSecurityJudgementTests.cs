using Codette.Domain.RowSecurity;

namespace Codette.Domain.Tests.RowSecurity;

/// <summary>Only what was looked at and is as it has to be is called correct.</summary>
public sealed class RowSecurityJudgementTests
{
    private static readonly ObjectName _notes = new("public", "notes");

    [Fact]
    public void Nothing_found_and_nothing_leaked_is_correct() =>
        Assert.Equal(Standing.Correct, Judgement.Of([], [Cell(Verdict.Proven), Cell(Verdict.DeniedByGrant), Cell(Verdict.DeniedByPolicy)], null).Standing);

    [Theory]
    [InlineData(FindingLevel.Error, Standing.Leak)]
    [InlineData(FindingLevel.Warning, Standing.Review)]
    [InlineData(FindingLevel.Info, Standing.Correct)]
    public void A_finding_weighs_what_its_level_says(FindingLevel level, Standing standing) =>
        Assert.Equal(standing, Judgement.Of([new Finding("id", level, "public.notes", "Title", "Evidence", "SQL")], [], null).Standing);

    [Fact]
    public void A_leak_is_one_whatever_else_is_known()
    {
        var told = Judgement.Of(null, [Cell(Verdict.Leaked)], "The login may not look.");

        Assert.Equal(Standing.Leak, told.Standing);
        Assert.Contains("public.notes", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_looked_at_is_unknown() => Assert.Equal(Standing.Unknown, Judgement.Of(null, [], "It is away.").Standing);

    [Fact]
    public void What_is_unproven_or_too_weak_is_to_be_reviewed()
    {
        Assert.Equal(Standing.Review, Judgement.Of([], [Cell(Verdict.Proven), Cell(Verdict.Unproven)], null).Standing);
        Assert.Equal(Standing.Review, Judgement.Of([], [], "The key is a public one.").Standing);
    }

    private static MatrixCell Cell(Verdict verdict) => new(_notes, Party.UserB, Deed.Select, verdict);
}
