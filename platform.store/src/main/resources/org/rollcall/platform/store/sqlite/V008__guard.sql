-- What keeps rosters from harm: what is missing in the SIS, how large it was, plans that wait for a person, limits.

-- A stored record that the SIS has no longer. first_number: the number of the run that missed it first among the
-- complete ones. confirmed: 0 while it was missed once, by a pull that was only probably whole.
create table missing_record (
  connection_id integer not null references connection (id) on delete cascade,
  collection integer not null,
  record_key blob not null,
  run_id integer not null,
  first_at integer not null,
  first_number integer not null,
  confirmed integer not null,
  primary key (connection_id, collection, record_key)
) strict, without rowid;

create index missing_record_of_run on missing_record (connection_id, run_id);

-- complete_runs: how many complete runs were not held. tallied: the revision that school_tally is about, -1 while it
-- must be counted anew.
create table guard_state (
  connection_id integer primary key references connection (id) on delete cascade,
  complete_runs integer not null,
  tallied integer not null
) strict;

-- How many records of each type each school had in the SIS at the last good run; school is empty for those without.
create table school_tally (
  connection_id integer not null references connection (id) on delete cascade,
  type text not null,
  school text not null,
  records integer not null,
  primary key (connection_id, type, school)
) strict, without rowid;

create table guard_limits (
  connection_id integer primary key references connection (id) on delete cascade,
  removed_percent integer not null,
  changed_percent integer not null,
  least_records integer not null,
  class_percent integer not null,
  class_members integer not null,
  shrink_percent integer not null
) strict;

create table raised_limit (
  id integer primary key autoincrement,
  connection_id integer not null references connection (id) on delete cascade,
  rule text not null,
  school text,
  percent integer not null,
  by_whom text not null,
  at integer not null,
  reason text not null,
  until integer not null,
  used_by_run integer
) strict;

create index raised_limit_of_connection on raised_limit (connection_id, id);

create table connection_pause (
  connection_id integer primary key references connection (id) on delete cascade,
  since integer not null,
  by_whom text not null,
  reason text not null
) strict;

-- Which run published which revision. A row whose revision has no revision_moment was never published.
create table run_revision (
  run_id integer primary key,
  connection_id integer not null references connection (id) on delete cascade,
  revision integer not null,
  before integer not null
) strict;

create index run_revision_of_connection on run_revision (connection_id, revision);

create table plan (
  id integer primary key autoincrement,
  connection_id integer not null references connection (id) on delete cascade,
  kind text not null,
  state text not null,
  run_id integer not null,
  since integer not null,
  made_at integer not null,
  basis integer not null,
  generation integer not null,
  additions integer not null,
  changes integer not null,
  removals integer not null,
  ended integer not null,
  conflicts integer not null,
  further_alarms integer not null,
  sentence text not null,
  closed_at integer,
  closed_by text not null
) strict;

create index plan_of_connection on plan (connection_id, id);

create table plan_run (
  run_id integer not null,
  plan_id integer not null references plan (id) on delete cascade,
  primary key (run_id, plan_id)
) strict, without rowid;

create index plan_run_of_plan on plan_run (plan_id);

create table plan_alarm (
  plan_id integer not null references plan (id) on delete cascade,
  number integer not null,
  rule text not null,
  type text not null,
  school text,
  school_name text not null,
  class text,
  class_name text not null,
  hit integer not null,
  base integer not null,
  primary key (plan_id, number)
) strict, without rowid;

-- school, class and person are sourcedIds; empty for none. No foreign key: a cascade over a million rows would hold
-- the lock too long.
create table plan_entry (
  id integer primary key autoincrement,
  plan_id integer not null,
  generation integer not null,
  collection integer not null,
  record_key blob not null,
  kind text not null,
  reason text,
  type text not null,
  sourced_id text not null,
  title text not null,
  searched text not null,
  school text not null,
  class text not null,
  person text not null,
  ended integer not null,
  suspicious integer not null,
  conflict integer not null,
  content_hash blob not null,
  body text
) strict;

create index plan_entry_in_order on plan_entry (plan_id, generation, id);
create unique index plan_entry_by_key on plan_entry (plan_id, generation, collection, record_key);
create index plan_entry_by_place on plan_entry (plan_id, generation, school, class);
create index plan_entry_of_person on plan_entry (person) where person <> '';

create table plan_decision (
  id integer primary key autoincrement,
  plan_id integer not null references plan (id) on delete cascade,
  generation integer not null,
  school text,
  class text,
  kind text,
  by_whom text not null,
  at integer not null,
  reason text not null,
  until integer not null
) strict;

create index plan_decision_of_plan on plan_decision (plan_id, id);
