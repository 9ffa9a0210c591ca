-- Rows of a file that a run could not read: the first few, and how many there are. No value of a person is among it.
alter table run_package add column bad_rows integer not null default 0;

create table bad_row (
  run_id integer not null references sync_run (id) on delete cascade,
  place integer not null,
  file text not null,
  line integer not null,
  column_name text not null,
  what text not null,
  fix text not null,
  primary key (run_id, place)
) strict;
