alter table studio_sessions add column markers text not null default '[]'; -- JSON
alter table studio_sessions add column edit_marks text not null default '[]'; -- JSON, of clients the last that edited at the end
