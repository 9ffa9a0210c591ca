-- The audit log: rows are added, never changed or removed; each holds the hash of the one before it. No foreign
-- keys: what is written here outlives what it speaks of. (A trigger is one line, since a script is split where a
-- line ends with a semicolon.)

create table audit_entry (
  sequence integer primary key,
  at integer not null,
  actor text not null,
  role text not null,
  origin text not null,
  action text not null,
  district_id integer,
  subject text not null,
  detail text not null,
  previous text not null,
  hash text not null
) strict;

create index audit_entry_of_district on audit_entry (district_id, sequence);
create index audit_entry_of_subject on audit_entry (subject, sequence);
create index audit_entry_of_action on audit_entry (action, sequence);

create trigger audit_entry_never_changed before update on audit_entry begin select raise(abort, 'an audit entry is never changed'); end;

create trigger audit_entry_never_removed before delete on audit_entry begin select raise(abort, 'an audit entry is never removed'); end;
