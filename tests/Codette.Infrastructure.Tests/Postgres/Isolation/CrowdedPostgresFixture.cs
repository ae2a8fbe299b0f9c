using Codette.Infrastructure.Tests.Postgres.Testing;

namespace Codette.Infrastructure.Tests.Postgres.Isolation;

/// <summary>A has ten rows of each kind among thousands of others.</summary>
public sealed class CrowdedPostgresFixture : PostgresFixture
{
    private static readonly string Crowd = $$"""
        create temporary table owners as
          select gen_random_uuid() as owner from generate_series(1, 400) union all select '{{Person.A.Id}}';
        insert into codette.conversations (owner, id, title, created_at, updated_at, message_count)
          select owner, gen_random_uuid(), 'Title', now(), now() - n * interval '1 minute', 2 from owners, generate_series(1, 10) as n;
        insert into codette.messages (owner, id, conversation_id, role, text, citations, created_at, idempotency_key, words)
          select owner, gen_random_uuid(), id, 'user', 'Text', '{}', now(), id || ' ' || n, array_to_tsvector(array['word', 'n' || n])
          from codette.conversations, generate_series(1, 2) as n;
        insert into codette.studio_sessions (owner, id, name, tempo_bpm, beats_per_bar, beat_unit, tracks, version, updated_at)
          select owner, 'session-' || n, 'Name', 120, 4, 4, '[]', 1, now() - n * interval '1 minute' from owners, generate_series(1, 10) as n;
        insert into codette.suggestions (owner, id, session, state, proposal, offered_at, changed_at, version)
          select owner, gen_random_uuid(), 'session-1', 'offered', '{}', now(), now() - n * interval '1 minute', 1 from owners, generate_series(1, 10) as n;
        insert into codette.feedback (owner, user_id, response_id, perspective, category, rating, created_at)
          select owner, 'user', 'response-' || n, 'mix', 'eq', 3, now() from owners, generate_series(1, 10) as n;
        analyze codette.conversations, codette.messages, codette.studio_sessions, codette.suggestions, codette.feedback;
        """;

    protected override Task Prepare(string admin, CancellationToken token) => Sessions.Tell(admin, Crowd, token);
}
