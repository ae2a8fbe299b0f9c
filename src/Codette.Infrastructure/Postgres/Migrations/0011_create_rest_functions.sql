-- What a client that has nothing but REST cannot ask in one statement. All of them run with the rights of the one who calls.

-- As whom the database does the caller's work.
create or replace function codette.who_am_i() returns table (role text, subject text, bypasses_row_security boolean)
language sql stable security invoker set search_path = '' as $$
  select current_user::text, nullif(auth.jwt() ->> 'sub', ''), (select rolbypassrls from pg_roles where rolname = current_user)
$$;

-- The last messages, newest first, of the conversation that a turn would go on with.
create or replace function codette.read_tail(p_owner uuid, p_conversation uuid, p_active_since timestamptz, p_limit integer)
returns table (conversation_id uuid, question text, citations text[])
language sql stable security invoker set search_path = '' as $$
  select m.conversation_id, case m.role when 'user' then m.text end, m.citations
  from codette.messages m
  where m.owner = p_owner and m.conversation_id = (
    select c.id from codette.conversations c
    where c.owner = p_owner and (c.id = p_conversation or (p_conversation is null and c.updated_at >= p_active_since))
    order by c.updated_at desc, c.id desc limit 1)
  order by m.seq desc limit p_limit
$$;

-- Messages, newest first, older than one of them; with the number of all, of the same moment. One row at least: known tells
-- whether there is such a message to go on from.
create or replace function codette.read_history(p_owner uuid, p_before uuid, p_limit integer)
returns table (
  total bigint, known boolean, id uuid, conversation_id uuid, role text, text text, perspective text, source text,
  confidence double precision, citations text[], created_at timestamptz)
language sql stable security invoker set search_path = '' as $$
  select page.total, page.known, m.id, m.conversation_id, m.role, m.text, m.perspective, m.source, m.confidence, m.citations, m.created_at
  from (
    select
      (select coalesce(sum(c.message_count), 0) from codette.conversations c where c.owner = p_owner) as total,
      p_before is null or exists (select from codette.messages b where b.owner = p_owner and b.id = p_before) as known,
      coalesce((select b.seq from codette.messages b where b.owner = p_owner and b.id = p_before), 9223372036854775807) as before) as page
  left join lateral (
    select * from codette.messages o where o.owner = p_owner and o.seq < page.before order by o.seq desc limit p_limit) as m on page.known
  order by m.seq desc
$$;

-- Messages that hold every word, newest first, older than the one of that number (null: from the newest).
create or replace function codette.search_messages(p_owner uuid, p_words text[], p_before bigint, p_limit integer)
returns table (
  seq bigint, id uuid, conversation_id uuid, role text, text text, perspective text, source text, confidence double precision,
  citations text[], created_at timestamptz, title text)
language sql stable security invoker set search_path = '' as $$
  select m.seq, m.id, m.conversation_id, m.role, m.text, m.perspective, m.source, m.confidence, m.citations, m.created_at, c.title
  from codette.messages m join codette.conversations c on c.owner = m.owner and c.id = m.conversation_id
  where m.owner = p_owner and (p_before is null or m.seq < p_before) and m.words @@ codette.every_word(p_words)
  order by m.seq desc limit p_limit
$$;

-- Gives how many conversations it renamed, 0 or 1.
create or replace function codette.rename_conversation(p_owner uuid, p_id uuid, p_title text, p_now timestamptz) returns integer
language sql volatile security invoker set search_path = '' as $$
  with renamed as (
    update codette.conversations c set title = p_title, updated_at = greatest(c.updated_at, p_now)
    where c.owner = p_owner and c.id = p_id returning 1)
  select count(*)::integer from renamed
$$;

create or replace function codette.read_feedback(p_owner uuid, p_user text)
returns table (perspective text, category text, rating integer, count bigint)
language sql stable security invoker set search_path = '' as $$
  select f.perspective, f.category, f.rating, count(*) from codette.feedback f
  where f.owner = p_owner and (p_user is null or f.user_id = p_user)
  group by f.perspective, f.category, f.rating
  order by f.perspective collate "C", f.category collate "C", f.rating
$$;

create or replace function codette.count_raters(p_owner uuid) returns bigint
language sql stable security invoker set search_path = '' as $$
  select count(distinct f.user_id) from codette.feedback f where f.owner = p_owner
$$;

-- Fills the knowledge base with the entries of an edition, unless it holds that edition already. True when it did.
create or replace function codette.bring_knowledge(p_digest text, p_entries json) returns boolean
language plpgsql volatile security invoker set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('codette.knowledge', 0));
  if exists (select from codette.knowledge_edition where digest = p_digest) then
    return false;
  end if;
  delete from codette.knowledge where true;
  insert into codette.knowledge (slug, topic, category, title, text, ranges, tags, instruments, level, source)
  select slug, topic, category, title, text, ranges, tags, instruments, level, source
  from json_to_recordset(p_entries) as entry (
    slug text, topic text, category text, title text, text text, ranges json, tags text[], instruments text[], level text, source text);
  delete from codette.knowledge_edition where true;
  insert into codette.knowledge_edition (digest) values (p_digest);
  return true;
end
$$;

do $$
declare
  callable record;
begin
  for callable in
    select p.oid::regprocedure as name, p.proname from pg_proc p where p.pronamespace = 'codette'::regnamespace
      and p.proname in (
        'who_am_i', 'read_tail', 'read_history', 'search_messages', 'rename_conversation', 'read_feedback', 'count_raters',
        'bring_knowledge')
  loop
    execute format('revoke all on function %s from public, anon, authenticated, service_role', callable.name);
    execute format('grant execute on function %s to %s', callable.name, case callable.proname
      when 'who_am_i' then 'anon, authenticated, service_role'
      when 'bring_knowledge' then 'service_role'
      else 'authenticated, service_role' end);
  end loop;
end
$$;
