-- Lists of the accounts of learning platforms, and how the people of a roster match them. Of an account only what is
-- needed is kept: the address in lower case and whether it is suspended. basis: what the match was made of.
create table account_list (
  connection_id integer primary key references connection (id) on delete cascade,
  uploaded_at integer not null,
  uploaded_by text not null,
  accounts integer not null,
  repeated integer not null,
  skipped integer not null,
  first_skipped integer not null,
  basis text
) strict;

create table platform_account (
  connection_id integer not null references connection (id) on delete cascade,
  email text not null,
  suspended integer not null,
  primary key (connection_id, email)
) strict, without rowid;

-- Accounts that belong to nobody in the SIS.
create table stray_account (
  connection_id integer not null references connection (id) on delete cascade,
  email text not null,
  primary key (connection_id, email)
) strict, without rowid;

-- People who are not simply matched.
create table match_person (
  connection_id integer not null references connection (id) on delete cascade,
  outcome text not null,
  sourced_id text not null,
  school text not null,
  role text not null,
  primary key (connection_id, outcome, sourced_id)
) strict, without rowid;

create index match_person_by_id on match_person (connection_id, sourced_id);

create table match_count (
  connection_id integer not null references connection (id) on delete cascade,
  school text not null,
  role text not null,
  outcome text not null,
  people integer not null,
  primary key (connection_id, school, role, outcome)
) strict, without rowid;
