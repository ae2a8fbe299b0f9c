using Codette.Application.Feedback;
using Codette.Application.Identity;
using Codette.Infrastructure.Documents;

namespace Codette.Infrastructure.Postgres.Feedback;

internal sealed class PostgresFeedbackStore(PostgresDatabase database) : IFeedbackStore
{
    private const string Upsert = """
        insert into codette.feedback (owner, user_id, response_id, perspective, category, rating, helpful_score, comment, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (owner, user_id, response_id) do update set
          perspective = excluded.perspective, category = excluded.category, rating = excluded.rating,
          helpful_score = excluded.helpful_score, comment = excluded.comment, created_at = excluded.created_at
        """;

    private const string SelectGroups = """
        select perspective, category, rating, count(*) as Count from codette.feedback
        where owner = $1 and ($2::text is null or user_id = $2)
        group by perspective, category, rating order by perspective collate "C", category collate "C", rating
        """;

    private const string CountPeople = "select count(distinct user_id) as People from codette.feedback where owner = $1";

    /// <summary>The same judgement twice is one judgement.</summary>
    public Task Add(Caller caller, Application.Feedback.Feedback feedback, CancellationToken cancellationToken) =>
        database.Execute(
            caller,
            new Statement(
                Upsert, StoredOwner.IdOf(caller.Owner), feedback.UserId, feedback.ResponseId, feedback.Perspective, feedback.Category, feedback.Rating,
                feedback.HelpfulScore, feedback.Comment, feedback.CreatedAt),
            repeatable: true,
            cancellationToken);

    public async Task<IReadOnlyList<FeedbackGroup>> Aggregate(Caller caller, string? userId, CancellationToken cancellationToken) =>
        await database.Query<FeedbackGroup>(caller, new Statement(SelectGroups, StoredOwner.IdOf(caller.Owner), userId), cancellationToken);

    public Task<long> CountUsers(Caller caller, CancellationToken cancellationToken) =>
        database.Query(
            Actor.Of(caller), new Statement(CountPeople, StoredOwner.IdOf(caller.Owner)),
            static async (reader, token) => await reader.ReadAsync(token) ? reader.GetInt64(0) : 0, cancellationToken);
}
