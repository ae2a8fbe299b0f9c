using Codette.Domain.Common;

namespace Codette.Domain.Suggestions;

/// <summary>What can happen to a suggestion. A repeated step changes nothing and succeeds; an impossible one is a conflict.</summary>
public sealed partial record Suggestion
{
    public static Suggestion Offer(OwnerId owner, SessionId session, Proposal proposal, DateTimeOffset now) =>
        new(SuggestionIds.Of(owner, session, proposal), session, proposal, SuggestionState.Offered, null, null, now, now, 1);

    /// <summary>Offered becomes applied; <paramref name="done"/> is what applying did.</summary>
    public Result<Suggestion> Apply(AppliedChange done, DateTimeOffset now) => State switch
    {
        SuggestionState.Applied => this,
        SuggestionState.Offered => Changed(now) with { State = SuggestionState.Applied, Applied = done },
        _ => Error.Conflict("suggestion_dismissed", "This suggestion was dismissed; undo that before applying it."),
    };

    /// <summary>Applied or dismissed becomes offered again.</summary>
    public Result<Suggestion> Undo(DateTimeOffset now) =>
        State == SuggestionState.Offered
            ? Error.Conflict("suggestion_not_applied", "This suggestion is neither applied nor dismissed, so there is nothing to undo.")
            : Changed(now) with { State = SuggestionState.Offered, Applied = null };

    /// <summary>Offered becomes dismissed.</summary>
    public Result<Suggestion> Dismiss(DateTimeOffset now) => State switch
    {
        SuggestionState.Dismissed => this,
        SuggestionState.Offered => Changed(now) with { State = SuggestionState.Dismissed },
        _ => Error.Conflict("suggestion_applied", "This suggestion is applied; undo it before dismissing it."),
    };

    /// <summary>Notes how the musician judged it, 1 (useless) to 5 (just right), in any state.</summary>
    public Result<Suggestion> Rate(int rating, DateTimeOffset now) =>
        rating is < 1 or > 5 ? Error.Invalid("rating_out_of_range", "A rating is a whole number from 1 to 5.")
        : rating == Rating ? this
        : Changed(now) with { Rating = rating };

    private Suggestion Changed(DateTimeOffset now) => this with { ChangedAt = now, Version = Version + 1 };
}
