-- What was measured of runs, and how far back the versions of records reach.

create table run_traffic (
  run_id integer primary key references sync_run (id) on delete cascade,
  requests integer not null,
  octets integer not null,
  retries integer not null,
  waits integer not null,
  waited_ms integer not null
) strict;

-- The stages of a run in the order in which they began; no collection where a stage is about all of them.
create table run_stage (
  run_id integer not null references sync_run (id) on delete cascade,
  position integer not null,
  stage text not null,
  collection integer,
  started_at integer not null,
  ended_at integer,
  octets integer not null,
  primary key (run_id, position)
) strict, without rowid;

-- Versions of records that ended at this revision or before were deleted; the state at the revision itself, and all
-- later ones, can be told.
create table roster_floor (
  connection_id integer primary key references connection (id) on delete cascade,
  revision integer not null,
  at integer not null
) strict;

create index revision_by_moment on revision_moment (connection_id, at);
