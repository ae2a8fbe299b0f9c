-- Stores a changed suggestion, whose version is one more than the stored one's, and with it the session that it changed,
-- whose version is the stored one's (0: not stored yet): both or neither. Without a session p_session is null.
-- Gives saved, suggestion_changed or session_changed.
create or replace function codette.save_suggestion(
  p_owner uuid, p_id uuid, p_state text, p_rating integer, p_applied json, p_changed_at timestamptz, p_version bigint,
  p_session text, p_name text, p_tempo_bpm double precision, p_beats_per_bar integer, p_beat_unit integer, p_tracks json,
  p_session_version bigint, p_session_updated_at timestamptz)
returns text
language plpgsql volatile security invoker set search_path = '' as $$
begin
  perform from codette.suggestions s where s.owner = p_owner and s.id = p_id and s.version = p_version - 1 for update;
  if not found then
    return 'suggestion_changed';
  end if;

  if p_session is not null and p_session_version = 0 then
    insert into codette.studio_sessions (owner, id, name, tempo_bpm, beats_per_bar, beat_unit, tracks, version, updated_at)
    values (p_owner, p_session, p_name, p_tempo_bpm, p_beats_per_bar, p_beat_unit, p_tracks, 1, p_session_updated_at)
    on conflict do nothing;
    if not found then
      return 'session_changed';
    end if;
  elsif p_session is not null then
    update codette.studio_sessions t
    set name = p_name, tempo_bpm = p_tempo_bpm, beats_per_bar = p_beats_per_bar, beat_unit = p_beat_unit, tracks = p_tracks,
      version = t.version + 1, updated_at = p_session_updated_at
    where t.owner = p_owner and t.id = p_session and t.version = p_session_version;
    if not found then
      return 'session_changed';
    end if;
  end if;

  update codette.suggestions s
  set state = p_state, rating = p_rating, applied = p_applied, changed_at = p_changed_at, version = p_version
  where s.owner = p_owner and s.id = p_id;
  return 'saved';
end
$$;

do $$
declare
  save regprocedure := (select oid from pg_proc where pronamespace = 'codette'::regnamespace and proname = 'save_suggestion');
begin
  execute format('revoke all on function %s from public, anon', save);
  execute format('grant execute on function %s to authenticated, service_role', save);
end
$$;
