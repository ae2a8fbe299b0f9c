using Codette.Domain.Common;

namespace Codette.Domain.Suggestions;

/// <summary>Where a suggestion stands.</summary>
public enum SuggestionState
{
    Offered,
    Applied,
    Dismissed,
}

/// <summary>Advice that can be applied, with what it rests on.</summary>
/// <param name="Id">Follows from the owner, the session and the proposal: the same advice on the same facts has the same id.</param>
/// <param name="Session">The session it is about.</param>
/// <param name="Proposal">What is proposed, and why.</param>
/// <param name="State">Offered, applied or dismissed.</param>
/// <param name="Rating">1 to 5 as the musician judged it, or null.</param>
/// <param name="Applied">What applying did, while applied.</param>
/// <param name="OfferedAt">When it was first made.</param>
/// <param name="ChangedAt">When its state or rating last changed.</param>
/// <param name="Version">1 when offered, then one more with every change.</param>
public sealed partial record Suggestion(
    Guid Id,
    SessionId Session,
    Proposal Proposal,
    SuggestionState State,
    int? Rating,
    AppliedChange? Applied,
    DateTimeOffset OfferedAt,
    DateTimeOffset ChangedAt,
    long Version);

/// <summary>What is proposed, before anybody was told.</summary>
/// <param name="TrackId">The track it is for, or null for the whole mix.</param>
/// <param name="Category">gain-staging, eq, compression, dynamics, reverb, delay, stereo, routing, mastering or workflow.</param>
/// <param name="Title">Unique among the proposals of one answer, and stable: clients keep favourites by it.</param>
/// <param name="Description">One to three plain sentences with figures and the reason.</param>
/// <param name="Change">What applying it does.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Confidence">Above 0 to 1, computed from the evidence.</param>
public sealed record Proposal(
    string? TrackId,
    string Category,
    string Title,
    string Description,
    MixChange Change,
    Evidence Evidence,
    double Confidence)
{
    /// <summary>effect, parameter, routing, mixing or automation: the word that clients dispatch on.</summary>
    public string Type => Change switch
    {
        MixChange.AddEffect => "effect",
        MixChange.SetParameter => "parameter",
        MixChange.SetRouting => "routing",
        MixChange.Adjust => "mixing",
        _ => "automation",
    };
}

/// <summary>Which rule spoke, on which numbers, backed by which knowledge.</summary>
/// <param name="Rule">The rule's stable name, such as <c>vocal-without-compressor</c>.</param>
/// <param name="Origin">Where the facts came from: daw_context, session or request.</param>
/// <param name="Facts">The numbers and words it used, by name, such as <c>fader_db: 3.5</c>.</param>
/// <param name="Knowledge">The slug of the entry that gives the reason, or null.</param>
public sealed record Evidence(string Rule, string Origin, IReadOnlyDictionary<string, string> Facts, string? Knowledge);

/// <summary>What applying a suggestion did, so that it can be taken back.</summary>
/// <param name="On">session when the stored session was changed; client when only the client can.</param>
/// <param name="Before">The change that restores what was, when <paramref name="On"/> is session.</param>
/// <param name="InsertId">The insert that was added, for an effect.</param>
public sealed record AppliedChange(string On, MixChange? Before, string? InsertId);
