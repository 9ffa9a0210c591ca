-- Of which begin (1) and end (0) of a blackout people were told the day before.
create table blackout_noted (
  blackout_id bigint not null references blackout (id) on delete cascade,
  begins integer not null,
  at bigint not null,
  primary key (blackout_id, begins)
);

-- Whose account a person of a roster has, as an admin said it. It outlives the list that it was said about.
create table confirmed_account (
  connection_id bigint not null references connection (id) on delete cascade,
  sourced_id text not null,
  email text not null,
  at bigint not null,
  by_whom text not null,
  primary key (connection_id, sourced_id)
);

create unique index confirmed_account_once on confirmed_account (connection_id, email);
