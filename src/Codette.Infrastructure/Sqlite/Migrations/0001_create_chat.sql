create table if not exists conversations (
  id text primary key,
  owner text not null,
  title text not null,
  created_at integer not null, -- microseconds since 1970, as every time here
  updated_at integer not null,
  message_count integer not null
) without rowid;

create index if not exists conversations_by_activity on conversations (owner, updated_at desc, id desc);

create table if not exists messages (
  seq integer primary key autoincrement, -- the order in which turns were stored; never used again
  id text not null unique,
  conversation_id text not null references conversations (id) on delete cascade,
  owner text not null,
  role text not null check (role in ('user', 'assistant')),
  text text not null,
  perspective text,
  source text,
  confidence real,
  citations text, -- slugs, one a line
  created_at integer not null,
  idempotency_key text -- on the question of a turn
);

create index if not exists messages_of_conversation on messages (conversation_id, seq);
create index if not exists messages_of_owner on messages (owner, seq);
create unique index if not exists messages_by_key on messages (owner, idempotency_key) where idempotency_key is not null;

create virtual table if not exists messages_search using fts5 (
  text, content = 'messages', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);

-- Indexing costs twice what storing does, so it follows behind: up to and with this seq, messages are in the index.
create table if not exists messages_search_progress (seq integer not null);

insert into messages_search_progress (seq) select 0 where not exists (select 1 from messages_search_progress);

create trigger if not exists messages_search_delete after delete on messages
when old.seq <= (select seq from messages_search_progress) begin
  insert into messages_search (messages_search, rowid, text) values ('delete', old.seq, old.text);
end;
