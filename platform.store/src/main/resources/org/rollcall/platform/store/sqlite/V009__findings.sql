-- What is odd in the data of each SIS: one row per rule and subject while it is there, and for a month after it was
-- solved. Identifiers only. content: a hash over what may change, so that a run writes what differs and nothing else.
create table finding (
  connection_id integer not null references connection (id) on delete cascade,
  fingerprint integer not null,
  rule text not null,
  subject text not null,
  school text,
  affected integer not null,
  content integer not null,
  first_run integer not null,
  first_at integer not null,
  solved_run integer,
  solved_at integer,
  primary key (connection_id, fingerprint)
) strict, without rowid;

create index finding_by_rule on finding (connection_id, rule, first_run desc, fingerprint);
create index finding_by_subject on finding (connection_id, subject);

-- Some of the records that a finding concerns, where these are not its subject.
create table finding_record (
  connection_id integer not null,
  fingerprint integer not null,
  sourced_id text not null,
  person text,
  primary key (connection_id, fingerprint, sourced_id),
  foreign key (connection_id, fingerprint) references finding (connection_id, fingerprint) on delete cascade
) strict, without rowid;

create index finding_record_by_id on finding_record (connection_id, sourced_id);
create index finding_record_by_person on finding_record (connection_id, person) where person is not null;

-- How much each run found. No foreign key to the run in finding: it may be forgotten before the finding is.
create table run_finding (
  run_id integer not null references sync_run (id) on delete cascade,
  rule text not null,
  findings integer not null,
  affected integer not null,
  fresh integer not null,
  solved integer not null,
  primary key (run_id, rule)
) strict, without rowid;

-- The newest run that looked at everything.
create table finding_exam (
  connection_id integer primary key references connection (id) on delete cascade,
  run_id integer not null,
  at integer not null
) strict;
