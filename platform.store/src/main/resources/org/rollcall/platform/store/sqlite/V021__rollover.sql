-- The guided rollover of a connection, and the academic sessions that its preview saw. Runs and blackouts are named
-- without a foreign key: they may be gone when it is long over.

create table rollover (
  id integer primary key autoincrement,
  connection_id integer not null references connection (id) on delete cascade,
  begun_at integer not null,
  begun_by text not null,
  freeze_id integer not null,
  previewed_at integer,
  dry_run_id integer,
  ended_at integer,
  ended_by text not null,
  release_id integer
) strict;

create index rollover_of_connection on rollover (connection_id, id);

create table rollover_session (
  rollover_id integer not null references rollover (id) on delete cascade,
  place integer not null,
  sourced_id text not null,
  title text not null,
  kind text not null,
  school_year text not null,
  first_day text,
  last_day text,
  standing text not null,
  primary key (rollover_id, place)
) strict, without rowid;
