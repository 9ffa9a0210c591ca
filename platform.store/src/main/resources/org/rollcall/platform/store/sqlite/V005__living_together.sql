-- What was agreed to, whom support may tell, which connections were ended and what is kept of them, who was erased.

create table agreement (
  connection_id integer not null references connection (id) on delete cascade,
  flow text not null,
  features text not null,
  at integer not null,
  by_whom text not null,
  primary key (connection_id, flow)
) strict, without rowid;

create table support_consent (
  connection_id integer primary key references connection (id) on delete cascade,
  at integer not null,
  by_whom text not null
) strict;

-- A connection that was ended: its row stays as the identity of the SIS. delete_at: when its data goes; null for
-- never. deleted_at: when it went.
create table kept_connection (
  connection_id integer primary key references connection (id) on delete cascade,
  district_id integer not null,
  name text not null,
  key_hash text not null,
  at integer not null,
  by_whom text not null,
  delete_at integer,
  deleted_at integer
) strict;

create index kept_connection_due on kept_connection (delete_at) where deleted_at is null;

-- A person who was erased: nothing but the hash by which the next sync knows whom not to take.
create table erasure (
  connection_id integer not null references connection (id) on delete cascade,
  record_key blob not null,
  mark text not null,
  at integer not null,
  primary key (connection_id, record_key)
) strict, without rowid;

-- When each revision was published, so that a version of a record can be told which run it came from.
create table revision_moment (
  connection_id integer not null references connection (id) on delete cascade,
  revision integer not null,
  at integer not null,
  primary key (connection_id, revision)
) strict, without rowid;
