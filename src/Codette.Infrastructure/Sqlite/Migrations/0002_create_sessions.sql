create table if not exists studio_sessions (
  owner text not null,
  id text not null,
  name text not null,
  tempo_bpm real not null,
  beats_per_bar integer not null,
  beat_unit integer not null,
  tracks text not null, -- JSON
  version integer not null,
  updated_at integer not null,
  primary key (owner, id)
) without rowid;
