-- The audit log: rows are added, never changed or removed; each holds the hash of the one before it. No foreign
-- keys: what is written here outlives what it speaks of. (A trigger is one line, since a script is split where a
-- line ends with a semicolon.)

create table audit_entry (
  sequence bigint primary key,
  at bigint not null,
  actor text not null,
  role text not null,
  origin text not null,
  action text not null,
  district_id bigint,
  subject text not null,
  detail text not null,
  previous text not null,
  hash text not null
);

create index audit_entry_of_district on audit_entry (district_id, sequence);
create index audit_entry_of_subject on audit_entry (subject, sequence);
create index audit_entry_of_action on audit_entry (action, sequence);

create function audit_entry_is_final() returns trigger language plpgsql as $$ begin raise exception 'an audit entry is never changed or removed' using errcode = 'integrity_constraint_violation'; end $$;

create trigger audit_entry_never_changed before update on audit_entry for each row execute function audit_entry_is_final();

create trigger audit_entry_never_removed before delete on audit_entry for each row execute function audit_entry_is_final();

create trigger audit_entry_never_emptied before truncate on audit_entry for each statement execute function audit_entry_is_final();
