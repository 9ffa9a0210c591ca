-- What probes found out about the SIS of a connection, and conformance reports: JSON with a date, a few of each kept.

create table capability_profile (
  id integer primary key,
  connection_id integer not null references connection (id) on delete cascade,
  taken_at integer not null,
  address text not null,
  body text not null
) strict;

create index capability_profile_of_connection on capability_profile (connection_id, id);

create table conformance_report (
  id integer primary key,
  connection_id integer not null references connection (id) on delete cascade,
  taken_at integer not null,
  body text not null
) strict;

create index conformance_report_of_connection on conformance_report (connection_id, id);
