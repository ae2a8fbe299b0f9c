-- Words as a search compares them: without their accents. The splitting into words and the lower case are the client's,
-- because here both would depend on the locale of the database.
create or replace function codette.fold(words text[]) returns text[]
language sql immutable strict parallel safe set search_path = '' as $$
  select coalesce(array_agg(distinct folded), '{}')
  from (select regexp_replace(normalize(word, NFD), '[\u0300-\u036f]+', '', 'g') as folded from unnest(words) as word) as each
  where folded <> ''
$$;

-- Every word, each at the start of a word; null when there is no word. Words hold letters and digits alone.
create or replace function codette.every_word(words text[]) returns tsquery
language sql immutable strict parallel safe set search_path = '' as $$
  select string_agg('''' || word || ''':*', ' & ')::tsquery from unnest(codette.fold(words)) as word
$$;

revoke all on function codette.fold(text[]), codette.every_word(text[]) from public, anon;
grant execute on function codette.fold(text[]), codette.every_word(text[]) to authenticated, service_role;
