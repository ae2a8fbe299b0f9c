alter table codette.studio_sessions
  add column if not exists markers json not null default '[]', -- json, not jsonb: it comes back as it was stored
  add column if not exists edit_marks json not null default '[]'; -- of clients, the last that edited at the end

-- save_suggestion names neither column: where it changes a session, both stay as they are.
