using Codette.Application.Feedback;
using Codette.Application.Identity;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.SupabaseRest.Feedback;

internal sealed class SupabaseRestFeedbackStore(SupabaseApi api) : IFeedbackStore
{
    private const string Table = "feedback", Key = "owner,user_id,response_id";

    /// <summary>At most as many groups as a perspective, a category and a rating can make; a page is read whole.</summary>
    private const int ManyGroups = 100_000;

    /// <summary>The same judgement twice is one judgement.</summary>
    public Task Add(Caller caller, Application.Feedback.Feedback feedback, CancellationToken cancellationToken) => api.Send(
        caller,
        RestRequest.Insert(
            Table,
            [
                new FeedbackRow(
                    StoredOwner.IdOf(caller.Owner), feedback.UserId, feedback.ResponseId, feedback.Perspective, feedback.Category, feedback.Rating,
                    feedback.HelpfulScore, feedback.Comment, feedback.CreatedAt.AsStored()),
            ],
            RestJson.Plain.FeedbackRowArray).ReplaceExisting(Key).Repeatable(),
        cancellationToken);

    public async Task<IReadOnlyList<FeedbackGroup>> Aggregate(Caller caller, string? userId, CancellationToken cancellationToken)
    {
        var arguments = new FeedbackArguments(StoredOwner.IdOf(caller.Owner), userId);
        var read = 0;
        var rows = await api.ReadAll(
            caller, ManyGroups,
            (_, _) => RestRequest.Call("read_feedback", arguments, RestJson.Plain.FeedbackArguments).Offset(read).Repeatable(),
            RestJson.Default.FeedbackGroupRowArray, cancellationToken, seen => read = seen);
        return [.. rows.Select(row => new FeedbackGroup(row.Perspective, row.Category, row.Rating, row.Count))];
    }

    public async Task<long> CountUsers(Caller caller, CancellationToken cancellationToken) =>
        (await api.Send(
            caller,
            RestRequest.Call("count_raters", new OwnerArguments(StoredOwner.IdOf(caller.Owner)), RestJson.Plain.OwnerArguments).Repeatable(),
            cancellationToken)).Read(RestJson.Default.Int64);
}

internal sealed record FeedbackRow(
    Guid Owner, string UserId, string ResponseId, string Perspective, string Category, int Rating, double? HelpfulScore, string? Comment,
    DateTimeOffset CreatedAt);

internal sealed record FeedbackArguments(Guid POwner, string? PUser);

internal sealed record FeedbackGroupRow(string Perspective, string Category, int Rating, long Count);
