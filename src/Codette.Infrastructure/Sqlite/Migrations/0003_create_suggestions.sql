create table if not exists suggestions (
  owner text not null,
  id text not null,
  session text not null,
  state text not null check (state in ('offered', 'applied', 'dismissed')),
  rating integer check (rating between 1 and 5),
  proposal text not null, -- JSON
  applied text, -- JSON
  offered_at integer not null,
  changed_at integer not null,
  version integer not null,
  primary key (owner, id)
) without rowid;

create index if not exists suggestions_by_change on suggestions (owner, changed_at desc, id desc);
