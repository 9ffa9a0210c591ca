-- Lists of the accounts of learning platforms, and how the people of a roster match them. Of an account only what is
-- needed is kept: the address in lower case and whether it is suspended. basis: what the match was made of.
create table account_list (
  connection_id bigint primary key references connection (id) on delete cascade,
  uploaded_at bigint not null,
  uploaded_by text not null,
  accounts bigint not null,
  repeated bigint not null,
  skipped bigint not null,
  first_skipped bigint not null,
  basis text
);

create table platform_account (
  connection_id bigint not null references connection (id) on delete cascade,
  email text not null,
  suspended integer not null,
  primary key (connection_id, email)
);

-- Accounts that belong to nobody in the SIS.
create table stray_account (
  connection_id bigint not null references connection (id) on delete cascade,
  email text not null,
  primary key (connection_id, email)
);

-- People who are not simply matched.
create table match_person (
  connection_id bigint not null references connection (id) on delete cascade,
  outcome text not null,
  sourced_id text not null,
  school text not null,
  role text not null,
  primary key (connection_id, outcome, sourced_id)
);

create index match_person_by_id on match_person (connection_id, sourced_id);

create table match_count (
  connection_id bigint not null references connection (id) on delete cascade,
  school text not null,
  role text not null,
  outcome text not null,
  people bigint not null,
  primary key (connection_id, school, role, outcome)
);
