using Codette.Application.Feedback;
using Codette.Application.Identity;
using Dapper;

namespace Codette.Infrastructure.Sqlite.Feedback;

internal sealed class SqliteFeedbackStore(SqliteDatabase database, SqliteWriter writer) : IFeedbackStore
{
    private const string Upsert = """
        insert into feedback (owner, user_id, response_id, perspective, category, rating, helpful_score, comment, created_at)
        values (@owner, @UserId, @ResponseId, @Perspective, @Category, @Rating, @HelpfulScore, @Comment, @createdAt)
        on conflict (owner, user_id, response_id) do update set
          perspective = excluded.perspective, category = excluded.category, rating = excluded.rating,
          helpful_score = excluded.helpful_score, comment = excluded.comment, created_at = excluded.created_at
        """;

    private const string SelectGroups = """
        select perspective, category, rating, count(*) as Count from feedback
        where owner = @owner and (@userId is null or user_id = @userId)
        group by perspective, category, rating order by perspective, category, rating
        """;

    private const string CountPeople = "select count(distinct user_id) from feedback where owner = @owner";

    public Task Add(Caller caller, Application.Feedback.Feedback feedback, CancellationToken cancellationToken) =>
        writer.Do(
            open => open.Connection.Execute(Upsert, new
            {
                owner = caller.Owner.Value,
                feedback.UserId, feedback.ResponseId, feedback.Perspective, feedback.Category, feedback.Rating,
                feedback.HelpfulScore, feedback.Comment,
                createdAt = feedback.CreatedAt.ToMicroseconds(),
            }),
            cancellationToken);

    public Task<IReadOnlyList<FeedbackGroup>> Aggregate(Caller caller, string? userId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<FeedbackGroup>>(database.Read(
            open => open.Connection.Query<Row>(SelectGroups, new { owner = caller.Owner.Value, userId }).Select(row => row.ToDomain()).ToArray(),
            cancellationToken));

    public Task<long> CountUsers(Caller caller, CancellationToken cancellationToken) =>
        Task.FromResult(database.Read(
            open => open.Connection.ExecuteScalar<long>(CountPeople, new { owner = caller.Owner.Value }), cancellationToken));

    /// <summary>Properties, as a counted column has no type while there are no rows, which fits no constructor.</summary>
    private sealed record Row
    {
        public required string Perspective { get; init; }

        public required string Category { get; init; }

        public long Rating { get; init; }

        public long Count { get; init; }

        public FeedbackGroup ToDomain() => new(Perspective, Category, (int)Rating, Count);
    }
}
