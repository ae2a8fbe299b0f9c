-- Stores a question, its answer and the key of the request: all or nothing, in one call. Turns of one owner are stored one
-- after the other, so that two that continue the current conversation end in the same one, and messages are numbered in
-- the order of their commits.
--
-- Gives one row that tells the outcome (stored with its conversation, conversation_not_found, key_reused), or, for a key
-- that was used before with the same question, the two messages of then (repeated).
create or replace function codette.append_turn(
  p_owner uuid, p_conversation uuid, p_active_since timestamptz, p_new_conversation uuid, p_title text, p_key text,
  p_question_id uuid, p_question text, p_question_perspective text, p_asked_at timestamptz, p_question_words text[],
  p_answer_id uuid, p_answer text, p_answer_perspective text, p_answered_at timestamptz, p_answer_words text[],
  p_source text, p_confidence double precision, p_citations text[])
returns table (
  outcome text, conversation_id uuid, id uuid, role text, text text, perspective text, source text,
  confidence double precision, citations text[], created_at timestamptz)
language plpgsql volatile security invoker set search_path = '' as $$
#variable_conflict use_column
declare
  asked record;
  kept uuid;
begin
  perform pg_advisory_xact_lock(uuid_hash_extended(p_owner, 0));

  if p_key is not null then
    select m.seq, m.conversation_id, m.text into asked
    from codette.messages m where m.owner = p_owner and m.idempotency_key = p_key;
    if found and asked.text <> p_question then
      outcome := 'key_reused';
      return next;
      return;
    elsif found then
      return query
        select 'repeated', m.conversation_id, m.id, m.role, m.text, m.perspective, m.source, m.confidence, m.citations, m.created_at
        from codette.messages m
        where m.owner = p_owner and m.conversation_id = asked.conversation_id and m.seq >= asked.seq
        order by m.seq limit 2;
      return;
    end if;
  end if;

  -- The conversation may be deleted while it is being found: then another is the current one.
  for attempt in 1..5 loop
    update codette.conversations c
    set updated_at = greatest(c.updated_at, p_answered_at), message_count = c.message_count + 2
    where c.owner = p_owner and c.id = coalesce(p_conversation, (
      select r.id from codette.conversations r
      where r.owner = p_owner and r.updated_at >= p_active_since
      order by r.updated_at desc, r.id desc limit 1))
    returning c.id into kept;
    exit when kept is not null;
    if p_conversation is not null then
      outcome := 'conversation_not_found';
      return next;
      return;
    end if;
    exit when not exists (select from codette.conversations r where r.owner = p_owner and r.updated_at >= p_active_since);
  end loop;

  if kept is null then
    kept := p_new_conversation;
    insert into codette.conversations (owner, id, title, created_at, updated_at, message_count)
    values (p_owner, kept, p_title, p_answered_at, p_answered_at, 2);
  end if;

  insert into codette.messages (
    owner, conversation_id, role, id, text, perspective, created_at, idempotency_key, words, source, confidence, citations)
  values
    (p_owner, kept, 'user', p_question_id, p_question, p_question_perspective, p_asked_at, p_key,
      array_to_tsvector(codette.fold(p_question_words)), null, null, '{}'),
    (p_owner, kept, 'assistant', p_answer_id, p_answer, p_answer_perspective, p_answered_at, null,
      array_to_tsvector(codette.fold(p_answer_words)), p_source, p_confidence, p_citations);

  outcome := 'stored';
  conversation_id := kept;
  return next;
end
$$;

do $$
declare
  append regprocedure := (select oid from pg_proc where pronamespace = 'codette'::regnamespace and proname = 'append_turn');
begin
  execute format('revoke all on function %s from public, anon', append);
  execute format('grant execute on function %s to authenticated, service_role', append);
end
$$;
