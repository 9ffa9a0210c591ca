-- The first shape. Moments are epoch milliseconds; flags are 0 or 1; lists and maps are JSON.
-- Identifiers are never given twice (autoincrement), so nothing left behind can come to belong to somebody else.

create table district (
  id integer primary key autoincrement,
  name text not null,
  email_domains text not null,
  zone text not null,
  demo integer not null
) strict;

create table account (
  id integer primary key autoincrement,
  email text not null unique,
  name text not null,
  role text not null,
  district_id integer references district (id),
  disabled integer not null,
  created_at integer not null,
  password text not null
) strict;

create table session (
  token text primary key,
  account_id integer not null references account (id) on delete cascade,
  created_at integer not null,
  expires_at integer not null
) strict, without rowid;

create index session_of_account on session (account_id);

create table api_key (
  id integer primary key autoincrement,
  account_id integer not null references account (id) on delete cascade,
  name text not null,
  token text not null unique,
  created_at integer not null
) strict;

create index api_key_of_account on api_key (account_id);

create table connection (
  id integer primary key autoincrement,
  district_id integer not null references district (id),
  name text not null,
  connector text not null,
  settings text not null,
  addresses text not null,
  acknowledged text not null,
  created_at integer not null,
  unique (district_id, name)
) strict;

create table credential (
  connection_id integer primary key references connection (id) on delete cascade,
  key_id text not null,
  octets blob not null
) strict;

create table sync_run (
  id integer primary key autoincrement,
  connection_id integer not null references connection (id) on delete cascade,
  trigger_kind text not null,
  state text not null,
  started_at integer not null,
  ended_at integer,
  connector_version text not null,
  failure text,
  sentence text not null
) strict;

create index sync_run_of_connection on sync_run (connection_id, id);
create index sync_run_unfinished on sync_run (id) where ended_at is null;

create table run_collection (
  run_id integer not null references sync_run (id) on delete cascade,
  collection integer not null,
  pages integer not null,
  received integer not null,
  stored integer not null,
  tobedeleted integer not null,
  dropped integer not null,
  repeated integer not null,
  total integer not null,
  added integer not null,
  changed integer not null,
  removed integer not null,
  primary key (run_id, collection)
) strict, without rowid;

-- published: the revision that readers see, 0 before the first. newest: the highest number ever given;
-- when it is higher than published, a revision is being written, or was abandoned and waits to be swept.
create table roster_revision (
  connection_id integer primary key references connection (id) on delete cascade,
  published integer not null,
  newest integer not null,
  published_at integer
) strict;

create table roster_count (
  connection_id integer not null references roster_revision (connection_id) on delete cascade,
  revision integer not null,
  collection integer not null,
  records integer not null,
  primary key (connection_id, revision, collection)
) strict, without rowid;

-- A record counts at revision R when since_revision <= R < until_revision.
-- ref_a and ref_b are the first 64 bits of the keys of what the record refers to: the school of a class,
-- class and person of an enrollment. No foreign key: a cascade over a million rows would hold the lock too long.
create table record (
  id integer primary key,
  connection_id integer not null,
  collection integer not null,
  record_key blob not null,
  since_revision integer not null,
  until_revision integer not null,
  content_hash blob not null,
  sort_key text,
  ref_a integer,
  ref_b integer,
  body text not null
) strict;

create index record_by_key on record
  (connection_id, collection, record_key, until_revision, since_revision, content_hash);
create index record_by_ref_a on record (connection_id, collection, ref_a, sort_key) where ref_a is not null;
create index record_by_ref_b on record (connection_id, collection, ref_b) where ref_b is not null;
create index record_begun on record (connection_id, since_revision);
create index record_ended on record (connection_id, until_revision) where until_revision < 9223372036854775807;

create table person_search (
  connection_id integer not null,
  search_key text not null,
  record_key blob not null,
  since_revision integer not null,
  until_revision integer not null,
  sort_key text not null,
  primary key (connection_id, search_key, record_key, since_revision)
) strict, without rowid;

create index person_search_of_record on person_search (connection_id, record_key);

-- db-scheduler's table, in the shape it prescribes.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data blob,
  execution_time integer not null,
  picked integer not null,
  picked_by text,
  last_success integer,
  last_failure integer,
  consecutive_failures integer,
  last_heartbeat integer,
  version integer not null,
  priority integer,
  primary key (task_name, task_instance)
) strict, without rowid;

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);

-- The planner is told the shape of a large roster once and for all: by itself it takes every index for equally
-- narrow, and walks through a whole connection where a class or a person was asked for. (Rows, then rows per
-- distinct value of the first column, of the first two, and so on. Nothing here runs ANALYZE again.)
analyze;
insert into sqlite_stat1 (tbl, idx, stat) values
  ('record', 'record_by_key', '1500000 750000 107000 1 1 1 1'),
  ('record', 'record_by_ref_a', '1200000 600000 300000 25 20'),
  ('record', 'record_by_ref_b', '1200000 600000 600000 8'),
  ('record', 'record_begun', '1500000 750000 20000'),
  ('record', 'record_ended', '100000 50000 1000'),
  ('person_search', 'person_search', '700000 350000 2 1 1'),
  ('person_search', 'person_search_of_record', '700000 350000 4');
analyze sqlite_schema;
