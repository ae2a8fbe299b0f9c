-- Every key leads with the owner: what one person stores can neither collide with another's row nor tell that it is there,
-- and every index serves the policies.
create table if not exists codette.conversations (
  owner uuid not null,
  id uuid not null,
  title text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  message_count integer not null,
  primary key (owner, id)
);

create index if not exists conversations_by_activity on codette.conversations (owner, updated_at desc, id desc);

create table if not exists codette.messages (
  owner uuid not null,
  seq bigint generated always as identity, -- the order in which an owner's turns were stored
  id uuid not null,
  conversation_id uuid not null,
  role text not null check (role in ('user', 'assistant')),
  text text not null,
  perspective text,
  source text,
  confidence double precision,
  citations text[] not null,
  created_at timestamptz not null,
  idempotency_key text, -- on the question of a turn
  words tsvector not null, -- what a search looks at
  primary key (owner, seq),
  foreign key (owner, conversation_id) references codette.conversations (owner, id) on delete cascade
);

create unique index if not exists messages_by_id on codette.messages (owner, id);
create index if not exists messages_of_conversation on codette.messages (owner, conversation_id, seq);
create unique index if not exists messages_by_key on codette.messages (owner, idempotency_key) where idempotency_key is not null;

alter table codette.conversations enable row level security;
alter table codette.conversations force row level security;
revoke all on codette.conversations from public, anon, authenticated, service_role;
grant select, insert, update, delete on codette.conversations to authenticated, service_role;

drop policy if exists conversations_select on codette.conversations;
create policy conversations_select on codette.conversations for select to authenticated
  using (owner = (select auth.uid()));
drop policy if exists conversations_insert on codette.conversations;
create policy conversations_insert on codette.conversations for insert to authenticated
  with check (owner = (select auth.uid()));
drop policy if exists conversations_update on codette.conversations;
create policy conversations_update on codette.conversations for update to authenticated
  using (owner = (select auth.uid())) with check (owner = (select auth.uid()));
drop policy if exists conversations_delete on codette.conversations;
create policy conversations_delete on codette.conversations for delete to authenticated
  using (owner = (select auth.uid()));

-- Messages are written once, and go with their conversation.
alter table codette.messages enable row level security;
alter table codette.messages force row level security;
revoke all on codette.messages from public, anon, authenticated, service_role;
grant select, insert on codette.messages to authenticated;
grant select, insert, update, delete on codette.messages to service_role;

drop policy if exists messages_select on codette.messages;
create policy messages_select on codette.messages for select to authenticated
  using (owner = (select auth.uid()));
drop policy if exists messages_insert on codette.messages;
create policy messages_insert on codette.messages for insert to authenticated
  with check (owner = (select auth.uid()));
