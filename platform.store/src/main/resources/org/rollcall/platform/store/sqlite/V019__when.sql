-- When runs begin, when they do not, and how far those that read only changes have come.
-- Times and days are text as ISO 8601 writes them, by the clocks of the district; lists are separated by blanks.

create table schedule (
  connection_id integer primary key references connection (id) on delete cascade,
  rhythm text not null,
  from_time text not null,
  to_time text not null,
  times text not null,
  every_hours integer not null,
  days text not null,
  spread_minutes integer not null,
  changes_only integer not null,
  complete_on text not null
) strict;

-- connection_id: null when it holds for all connections of the district. until_day: null when it has no end.
create table blackout (
  id integer primary key autoincrement,
  district_id integer not null references district (id) on delete cascade,
  connection_id integer references connection (id) on delete cascade,
  from_day text not null,
  until_day text,
  reason text not null,
  kind text not null,
  at integer not null,
  by_whom text not null
) strict;

create index blackout_of_district on blackout (district_id, from_day);
create index blackout_of_connection on blackout (connection_id) where connection_id is not null;

-- Up to which moment a collection is known, by the clock of its SIS.
create table watermark (
  connection_id integer not null references connection (id) on delete cascade,
  collection integer not null,
  at integer not null,
  primary key (connection_id, collection)
) strict, without rowid;
