-- What districts answered before and after connecting, how far they came with a setup guide, and which SIS they miss.

-- The newest row of a question counts; those before it are its history.
create table eligibility_answer (
  id integer primary key autoincrement,
  district_id integer not null references district (id),
  connector text not null,
  question text not null,
  choice text not null,
  since text,
  note text not null,
  answered_at integer not null,
  answered_by text not null
) strict;

create index eligibility_answer_of on eligibility_answer (district_id, connector, id);

create table eligibility_confirmation (
  district_id integer not null references district (id),
  connector text not null,
  through integer not null,
  confirmed_at integer not null,
  confirmed_by text not null,
  primary key (district_id, connector)
) strict, without rowid;

create table guide_tick (
  district_id integer not null references district (id),
  connector text not null,
  step text not null,
  ticked_at integer not null,
  ticked_by text not null,
  primary key (district_id, connector, step)
) strict, without rowid;

create table interest (
  id integer primary key autoincrement,
  district_id integer not null references district (id),
  product text not null,
  vendor text not null,
  version text not null,
  email text not null,
  note text not null,
  expressed_at integer not null,
  expressed_by text not null,
  answered_at integer
) strict;
