using System.Text.Json;
using Codette.Domain.Common;
using Codette.Domain.Suggestions;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.SupabaseRest.Suggestions;

internal sealed record SuggestionRow(
    Guid Owner, Guid Id, string Session, string State, int? Rating, JsonElement Proposal, JsonElement? Applied, DateTimeOffset OfferedAt,
    DateTimeOffset ChangedAt, long Version)
{
    public const string Columns = "owner,id,session,state,rating,proposal,applied,offered_at,changed_at,version";

    public static SuggestionRow Of(Guid owner, Suggestion suggestion) => new(
        owner, suggestion.Id, suggestion.Session.Value, Name(suggestion.State), suggestion.Rating,
        Wire.Document(StoredJson.Write(suggestion.Proposal)), Document(suggestion.Applied),
        suggestion.OfferedAt.AsStored(), suggestion.ChangedAt.AsStored(), suggestion.Version);

    public static string Name(SuggestionState state) => state switch
    {
        SuggestionState.Offered => "offered",
        SuggestionState.Applied => "applied",
        _ => "dismissed",
    };

    public static JsonElement? Document(AppliedChange? applied) => applied is null ? null : Wire.Document(StoredJson.Write(applied));

    public Suggestion ToDomain() => new(
        Id,
        SessionId.Parse(Session).Value,
        StoredJson.Read<Proposal>(Proposal.GetRawText()),
        Enum.Parse<SuggestionState>(State, ignoreCase: true),
        Rating,
        Applied is { ValueKind: not JsonValueKind.Null } applied ? StoredJson.Read<AppliedChange>(applied.GetRawText()) : null,
        OfferedAt.AsStored(),
        ChangedAt.AsStored(),
        Version);
}

/// <summary>The arguments of <c>save_suggestion</c>, in its order; those of the session are null without one.</summary>
internal sealed record SaveSuggestionArguments(
    Guid POwner, Guid PId, string PState, int? PRating, JsonElement? PApplied, DateTimeOffset PChangedAt, long PVersion,
    string? PSession, string? PName, double? PTempoBpm, int? PBeatsPerBar, int? PBeatUnit, JsonElement? PTracks, long? PSessionVersion,
    DateTimeOffset? PSessionUpdatedAt);
