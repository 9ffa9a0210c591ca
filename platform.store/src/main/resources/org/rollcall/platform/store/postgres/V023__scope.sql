-- What of a SIS is wanted. applied: the fingerprint of the bounds that the roster was last read with as a whole; empty
-- for everything. changed_at: null while nobody ever said anything.

create table scope (
  connection_id bigint primary key references connection (id) on delete cascade,
  terms text not null,
  changed_at bigint,
  changed_by text not null,
  applied text not null
);

-- part: SCHOOL, GRADE, SESSION or ROLE.
create table scope_part (
  connection_id bigint not null references connection (id) on delete cascade,
  part text not null,
  value text not null,
  primary key (connection_id, part, value)
);

-- MISSING: the SIS has it no longer; OUTSIDE: it lies outside the scope; LET_GO: it did, and a person let it go.
alter table missing_record add column standing text not null default 'MISSING';

create index missing_record_outside on missing_record (connection_id, standing, collection, record_key)
  where standing <> 'MISSING';

-- How many elements of a collection lay outside the scope.
alter table run_collection add column outside bigint not null default 0;
