-- What was agreed to, whom support may tell, which connections were ended and what is kept of them, who was erased.

create table agreement (
  connection_id bigint not null references connection (id) on delete cascade,
  flow text not null,
  features text not null,
  at bigint not null,
  by_whom text not null,
  primary key (connection_id, flow)
);

create table support_consent (
  connection_id bigint primary key references connection (id) on delete cascade,
  at bigint not null,
  by_whom text not null
);

-- A connection that was ended: its row stays as the identity of the SIS. delete_at: when its data goes; null for
-- never. deleted_at: when it went.
create table kept_connection (
  connection_id bigint primary key references connection (id) on delete cascade,
  district_id bigint not null,
  name text not null,
  key_hash text not null,
  at bigint not null,
  by_whom text not null,
  delete_at bigint,
  deleted_at bigint
);

create index kept_connection_due on kept_connection (delete_at) where deleted_at is null;

-- A person who was erased: nothing but the hash by which the next sync knows whom not to take.
create table erasure (
  connection_id bigint not null references connection (id) on delete cascade,
  record_key bytea not null,
  mark text collate "C" not null,
  at bigint not null,
  primary key (connection_id, record_key)
);

-- When each revision was published, so that a version of a record can be told which run it came from.
create table revision_moment (
  connection_id bigint not null references connection (id) on delete cascade,
  revision bigint not null,
  at bigint not null,
  primary key (connection_id, revision)
);
