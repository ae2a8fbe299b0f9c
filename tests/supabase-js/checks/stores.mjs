import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { data, fails } from '../clients.mjs';

const now = '2026-02-03T04:05:06.789012+00:00';

const turn = (owner, key, question) => ({
  p_owner: owner, p_conversation: null, p_active_since: now, p_new_conversation: randomUUID(), p_title: 'A, "title"', p_key: key,
  p_question_id: randomUUID(), p_question: question, p_question_perspective: null, p_asked_at: now,
  p_question_words: ['weiche', 'höhen'], p_answer_id: randomUUID(), p_answer: 'Ja: (so), "so"\\', p_answer_perspective: 'p',
  p_answered_at: now, p_answer_words: ['ja'], p_source: 's', p_confidence: 0.25, p_citations: ['a,b', 'c"d'],
});

// Codette's own tables and functions.
export async function stores(check, { user, other, anon, me }) {
  await check('a turn is appended, once for each key, and found', async () => {
    const first = turn(me, 'key 1', 'Weiche Höhen?');
    const [stored] = await data(user.rpc('append_turn', first));
    assert.deepEqual([stored.outcome, stored.conversation_id], ['stored', first.p_new_conversation]);
    const repeated = await data(user.rpc('append_turn', { ...first, p_new_conversation: randomUUID() }));
    assert.deepEqual(
      repeated.map((row) => [row.outcome, row.role, row.text]),
      [['repeated', 'user', 'Weiche Höhen?'], ['repeated', 'assistant', first.p_answer]]);
    assert.deepEqual([repeated[1].citations, repeated[1].confidence, repeated[1].created_at], [first.p_citations, 0.25, now]);
    const [reused] = await data(user.rpc('append_turn', turn(me, 'key 1', 'another')));
    assert.equal(reused.outcome, 'key_reused');
    const found = await data(user.from('messages').select('text').textSearch('words', "'hohen':*"));
    assert.deepEqual(found, [{ text: 'Weiche Höhen?' }]);
  });
  await check('a turn in the name of another is refused, and of anon', async () => {
    await fails(other.rpc('append_turn', turn(me, null, 'x')), 403, '42501');
    await fails(anon.rpc('append_turn', turn(me, null, 'x')), 401, '42501');
  });
  await check('a session comes back as it was stored, and changes by its version', async () => {
    const session = {
      id: 's 1', owner: me, name: 'ü', tempo_bpm: 120.5, beats_per_bar: 4, beat_unit: 4,
      tracks: [{ name: 'a,b', gain: -3 }], version: 1, updated_at: now, markers: [{ id: 'm', seconds: 1.5 }], edit_marks: [],
    };
    assert.deepEqual(await data(user.from('studio_sessions').upsert(session).select().single()), session);
    const changed = () => user.from('studio_sessions').update({ version: 2 }).eq('id', 's 1').eq('version', 1).select('version');
    assert.deepEqual(await data(changed()), [{ version: 2 }]);
    assert.deepEqual(await data(changed()), []);
    assert.deepEqual(await data(user.from('studio_sessions').select('tracks->0->>name').eq('tracks->0->>name', 'a,b')), [{ name: 'a,b' }]);
    await fails(other.from('studio_sessions').insert({ ...session, owner: me }), 403, '42501');
  });
  await check('a suggestion and its session are saved together', async () => {
    const id = randomUUID();
    await data(user.from('suggestions').insert({
      owner: me, id, session: 's 1', state: 'offered', proposal: { a: 1 }, offered_at: now, changed_at: now, version: 1,
    }));
    const save = (version) => data(user.rpc('save_suggestion', {
      p_owner: me, p_id: id, p_state: 'applied', p_rating: null, p_applied: { b: 2 }, p_changed_at: now, p_version: 2,
      p_session: 's 1', p_name: 'n', p_tempo_bpm: 90, p_beats_per_bar: 3, p_beat_unit: 4, p_tracks: [], p_session_version: version,
      p_session_updated_at: now,
    }));
    assert.equal(await save(7), 'session_changed');
    assert.equal(await save(2), 'saved');
    assert.equal(await save(2), 'suggestion_changed');
    const { error } = await user.from('suggestions').delete().eq('id', id);
    assert.equal(error.code, '42501');
  });
  await check('feedback is replaced by its key', async () => {
    const given = {
      owner: me, user_id: 'u', response_id: 'r', perspective: 'p', category: 'c', rating: 3, helpful_score: null, comment: null,
      created_at: now,
    };
    assert.equal((await user.from('feedback').upsert(given)).status, 201);
    assert.equal((await user.from('feedback').upsert({ ...given, rating: 4 })).status, 200);
    assert.deepEqual(await data(user.from('feedback').select('rating')), [{ rating: 4 }]);
  });
}
