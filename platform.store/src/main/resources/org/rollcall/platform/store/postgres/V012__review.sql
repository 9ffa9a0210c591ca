-- What was measured of runs, and how far back the versions of records reach.

create table run_traffic (
  run_id bigint primary key references sync_run (id) on delete cascade,
  requests bigint not null,
  octets bigint not null,
  retries bigint not null,
  waits bigint not null,
  waited_ms bigint not null
);

-- The stages of a run in the order in which they began; no collection where a stage is about all of them.
create table run_stage (
  run_id bigint not null references sync_run (id) on delete cascade,
  position integer not null,
  stage text not null,
  collection integer,
  started_at bigint not null,
  ended_at bigint,
  octets bigint not null,
  primary key (run_id, position)
);

-- Versions of records that ended at this revision or before were deleted; the state at the revision itself, and all
-- later ones, can be told.
create table roster_floor (
  connection_id bigint primary key references connection (id) on delete cascade,
  revision bigint not null,
  at bigint not null
);

create index revision_by_moment on revision_moment (connection_id, at);
