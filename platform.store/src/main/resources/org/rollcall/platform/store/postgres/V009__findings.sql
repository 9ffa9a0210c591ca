-- What is odd in the data of each SIS: one row per rule and subject while it is there, and for a month after it was
-- solved. Identifiers only. content: a hash over what may change, so that a run writes what differs and nothing else.
create table finding (
  connection_id bigint not null references connection (id) on delete cascade,
  fingerprint bigint not null,
  rule text not null,
  subject text not null,
  school text,
  affected bigint not null,
  content bigint not null,
  first_run bigint not null,
  first_at bigint not null,
  solved_run bigint,
  solved_at bigint,
  primary key (connection_id, fingerprint)
);

create index finding_by_rule on finding (connection_id, rule, first_run desc, fingerprint);
create index finding_by_subject on finding (connection_id, subject);

-- Some of the records that a finding concerns, where these are not its subject.
create table finding_record (
  connection_id bigint not null,
  fingerprint bigint not null,
  sourced_id text not null,
  person text,
  primary key (connection_id, fingerprint, sourced_id),
  foreign key (connection_id, fingerprint) references finding (connection_id, fingerprint) on delete cascade
);

create index finding_record_by_id on finding_record (connection_id, sourced_id);
create index finding_record_by_person on finding_record (connection_id, person) where person is not null;

-- How much each run found. No foreign key to the run in finding: it may be forgotten before the finding is.
create table run_finding (
  run_id bigint not null references sync_run (id) on delete cascade,
  rule text not null,
  findings bigint not null,
  affected bigint not null,
  fresh bigint not null,
  solved bigint not null,
  primary key (run_id, rule)
);

-- The newest run that looked at everything.
create table finding_exam (
  connection_id bigint primary key references connection (id) on delete cascade,
  run_id bigint not null,
  at bigint not null
);
