using Codette.Domain.Common;
using Codette.Domain.Suggestions;

namespace Codette.Domain.Tests.Suggestions;

public sealed class SuggestionStepsTests
{
    private static readonly DateTimeOffset Then = new(2025, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Then.AddMinutes(1);
    private static readonly AppliedChange Done = new("session", new MixChange.SetParameter("volume", 3), null);
    private static readonly Proposal Lower = new(
        "track-1", "gain-staging", "Lower it", "Because.", new MixChange.SetParameter("volume", 0),
        new Evidence("hot-fader", "session", new Dictionary<string, string> { ["fader_db"] = "3", ["track"] = "Gtr" }, null), 0.7);

    private static Suggestion Offered => Suggestion.Offer(OwnerId.Local, SessionId.Default, Lower, Then);

    private static Suggestion Applied => Offered.Apply(Done, Now).Value;

    private static Suggestion Dismissed => Offered.Dismiss(Now).Value;

    [Fact]
    public void An_offer_is_version_1() =>
        Assert.Equal((SuggestionState.Offered, 1L, Then, Then), (Offered.State, Offered.Version, Offered.OfferedAt, Offered.ChangedAt));

    [Fact]
    public void Applying_keeps_what_it_did() =>
        Assert.Equal((SuggestionState.Applied, Done, 2L, Now), (Applied.State, Applied.Applied, Applied.Version, Applied.ChangedAt));

    [Fact]
    public void Applying_again_changes_nothing() =>
        Assert.Equal(Applied, Applied.Apply(new AppliedChange("client", null, null), Now.AddHours(1)).Value);

    [Fact]
    public void Undoing_offers_it_again() => Assert.Equal(Offered with { ChangedAt = Now, Version = 3 }, Applied.Undo(Now).Value);

    [Fact]
    public void A_dismissed_one_may_be_offered_again() => Assert.Equal(SuggestionState.Offered, Dismissed.Undo(Now).Value.State);

    [Fact]
    public void An_offered_one_cannot_be_undone() => Refused("suggestion_not_applied", ErrorKind.Conflict, Offered.Undo(Now));

    [Fact]
    public void A_dismissed_one_cannot_be_applied() =>
        Refused("suggestion_dismissed", ErrorKind.Conflict, Dismissed.Apply(Done, Now));

    [Fact]
    public void An_applied_one_cannot_be_dismissed() => Refused("suggestion_applied", ErrorKind.Conflict, Applied.Dismiss(Now));

    [Fact]
    public void Dismissing_again_changes_nothing() => Assert.Equal(Dismissed, Dismissed.Dismiss(Now.AddHours(1)).Value);

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void A_rating_is_1_to_5(int rating) => Refused("rating_out_of_range", ErrorKind.Invalid, Offered.Rate(rating, Now));

    [Fact]
    public void A_rating_is_kept_and_the_state_with_it() =>
        Assert.Equal((5, SuggestionState.Applied, 3L), (Applied.Rate(5, Now).Value.Rating, Applied.Rate(5, Now).Value.State, Applied.Rate(5, Now).Value.Version));

    [Fact]
    public void The_id_is_a_uuid_of_version_8_and_stable_between_releases()
    {
        Assert.Equal(8, Offered.Id.Version);
        Assert.Equal(0x80, Offered.Id.ToByteArray(bigEndian: true)[8] & 0xC0);
        Assert.Equal(Guid.Parse("8754ae8b-38d1-8ff8-b8d2-f490f25932c9"), Offered.Id);
    }

    [Fact]
    public void Wording_and_confidence_do_not_make_another_id() =>
        Assert.Equal(Offered.Id, IdOf(Lower with { Description = "Other words.", Confidence = 0.1 }));

    [Fact]
    public void The_order_of_the_facts_does_not_either() => Assert.Equal(
        Offered.Id,
        IdOf(Lower with { Evidence = Lower.Evidence with { Facts = new Dictionary<string, string> { ["track"] = "Gtr", ["fader_db"] = "3" } } }));

    [Fact]
    public void Everything_else_does()
    {
        Guid[] others =
        [
            SuggestionIds.Of(new OwnerId("ann"), SessionId.Default, Lower),
            SuggestionIds.Of(OwnerId.Local, SessionId.Parse("two").Value, Lower),
            IdOf(Lower with { TrackId = null }), IdOf(Lower with { TrackId = "" }), IdOf(Lower with { Title = "Raise it" }),
            IdOf(Lower with { Change = new MixChange.SetParameter("volume", -1) }), IdOf(Lower with { Change = new MixChange.SetParameter("pan", 0) }),
            IdOf(Lower with { Change = new MixChange.SetRouting("volume") }), IdOf(Lower with { Change = new MixChange.Adjust(Muted: true) }),
            IdOf(Lower with { Change = new MixChange.Adjust(Soloed: true) }), IdOf(Lower with { Change = new MixChange.Automate("volume", 0, 0) }),
            IdOf(Lower with { Category = "gain-stagin", Title = "gLower it" }),
            Offered.Id,
        ];
        Assert.Equal(others.Length, others.Distinct().Count());
    }

    private static Guid IdOf(Proposal proposal) => SuggestionIds.Of(OwnerId.Local, SessionId.Default, proposal);

    private static void Refused(string code, ErrorKind kind, Result<Suggestion> result) =>
        Assert.Equal((code, kind), (result.Error?.Code, result.Error?.Kind));
}
